package app.karat.identity.memberships;

import app.karat.identity.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a membership cannot be granted. */
public final class MembershipProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private MembershipProblem(HttpStatus status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** A platform operator's token never carries a tenant. */
    public static MembershipProblem operatorHasNoTenant() {
        return new MembershipProblem(
                HttpStatus.CONFLICT,
                "operator-has-no-tenant",
                "Operators belong to no tenant",
                "This is the account of a platform operator; use another e-mail for work in a shop.");
    }
}
