package app.karat.admin.tenants;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantState;
import java.util.List;
import java.util.Map;

/** Why something cannot be done to a tenant. */
public final class TenantAdminProblem extends Problem {

    private static final String NO_SPARE = "no-spare-shop";

    private TenantAdminProblem(int status, String slug, String title, String detail, Map<String, ?> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    static TenantAdminProblem notFound() {
        return new TenantAdminProblem(
                404, "chain-not-found", "Chain not found", "There is no chain with this id.", Map.of());
    }

    static TenantAdminProblem moveNotAllowed(String move, TenantState state) {
        return new TenantAdminProblem(
                409,
                "chain-state",
                "Not possible in this state",
                "A chain that is %s cannot be %s.".formatted(state.code().replace('_', ' '), move),
                Map.of("state", state.code()));
    }

    static boolean isNoSpare(Throwable failure) {
        return failure instanceof TenantAdminProblem problem && NO_SPARE.equals(problem.slug());
    }

    static TenantAdminProblem noSpare() {
        return new TenantAdminProblem(
                503,
                NO_SPARE,
                "No shop is ready yet",
                "We are preparing more shops right now. Please try again in a minute.",
                Map.of());
    }
}
