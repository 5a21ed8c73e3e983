package app.karat.identity.accounts;

import app.karat.identity.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why an account cannot be opened or found. */
public final class AccountProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private AccountProblem(HttpStatus status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** Another account has this e-mail. */
    public static AccountProblem emailTaken() {
        return new AccountProblem(
                HttpStatus.CONFLICT, "email-taken", "E-mail taken", "There is already an account with this e-mail.");
    }

    /** No account has this id. */
    public static AccountProblem notFound() {
        return new AccountProblem(
                HttpStatus.NOT_FOUND, "account-not-found", "No such account", "There is no account with this id.");
    }
}
