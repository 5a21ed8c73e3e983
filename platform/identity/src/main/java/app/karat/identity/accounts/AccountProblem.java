package app.karat.identity.accounts;

import app.karat.identity.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why an account cannot be opened or found. */
public final class AccountProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members;

    private AccountProblem(HttpStatus status, String slug, String title, String detail, Map<String, Object> members) {
        super(status, slug, title, detail);
        this.members = members;
    }

    /** Another account has this e-mail. */
    public static AccountProblem emailTaken() {
        return emailTaken(Map.of());
    }

    /** This account has the e-mail; the caller learns which it is and whether it was ever verified, to go on with it. */
    static AccountProblem emailTakenBy(Account holder) {
        return emailTaken(Map.of("accountId", holder.id().value(), "verified", holder.verified()));
    }

    private static AccountProblem emailTaken(Map<String, Object> members) {
        return new AccountProblem(
                HttpStatus.CONFLICT,
                "email-taken",
                "E-mail taken",
                "There is already an account with this e-mail.",
                members);
    }

    /** No account has this id. */
    public static AccountProblem notFound() {
        return new AccountProblem(
                HttpStatus.NOT_FOUND,
                "account-not-found",
                "No such account",
                "There is no account with this id.",
                Map.of());
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
