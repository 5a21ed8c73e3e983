package app.karat.kernel.tenancy;

import app.karat.kernel.problem.Problem;

/** Why a request does not reach a tenant's data. */
public final class TenantProblem extends Problem {

    private TenantProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** Nobody said whose data this is about: there is no default tenant. */
    public static TenantProblem noTenant() {
        return new TenantProblem(
                403,
                "no-tenant",
                "No business chosen",
                "This needs an account or API client that belongs to a business.");
    }

    /** The token names a tenant that the directory does not serve. */
    public static TenantProblem unknown() {
        return new TenantProblem(
                401,
                "tenant-unknown",
                "Unknown business",
                "The business of this access token does not exist any more.");
    }

    /** An operator has closed the tenant. */
    public static TenantProblem suspended() {
        return new TenantProblem(
                403, "tenant-suspended", "Business suspended", "This business is suspended. Please contact support.");
    }

    /** The tenant may look but not change. */
    public static TenantProblem readOnly() {
        return new TenantProblem(
                403, "tenant-read-only", "Read only", "This business may look at its data, but not change it.");
    }

    /** The tenant's schema is being brought to the version that this service needs. */
    public static TenantProblem maintenance() {
        return new TenantProblem(
                503,
                "tenant-maintenance",
                "Being updated",
                "This business is being updated to a new version. Please try again in a minute.");
    }

    /** More was asked at once than the connections of this tenant can serve in the time that a caller waits; nothing was changed. */
    public static TenantProblem busy() {
        return new TenantProblem(
                503,
                "busy",
                "Very busy just now",
                "Too much is going on at this moment. Nothing was changed; please try again in a moment.");
    }

    /** Why a tenant in this state may not do what was asked. */
    public static TenantProblem refusal(TenantState state) {
        return switch (state) {
            case TRIALING, ACTIVE -> throw new IllegalArgumentException("nothing is refused in state " + state);
            case READ_ONLY -> readOnly();
            case SUSPENDED -> suspended();
            case SPARE, DELETED -> unknown();
        };
    }
}
