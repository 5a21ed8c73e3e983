package app.karat.admin.accounts;

import app.karat.kernel.problem.Problem;

/** Why something that needs identity could not be done. */
public final class AccountsProblem extends Problem {

    private AccountsProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** Identity does not answer, or not in time. What was begun is taken up again by asking once more. */
    public static AccountsProblem unavailable() {
        return new AccountsProblem(
                503,
                "accounts-unavailable",
                "Accounts cannot be reached",
                "We cannot reach our sign-in service just now. Nothing is lost: please try again in a minute.");
    }

    /** The account was opened too long ago without being confirmed, and its address is free again. */
    public static AccountsProblem gone() {
        return new AccountsProblem(
                410,
                "account-gone",
                "This sign-up is too old",
                "The account of this sign-up was never confirmed and is gone. Please sign up again.");
    }

    /** Identity answered with something this service cannot use; asking again will not help until somebody looks. */
    public static AccountsProblem refused() {
        return new AccountsProblem(
                502,
                "accounts-refused",
                "Accounts did not accept this",
                "Our sign-in service did not accept this request. We have noted it; please contact support.");
    }
}
