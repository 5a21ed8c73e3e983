package app.karat.shop.ratelocks;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a rate is not locked, or why a lock does not count. */
public final class RateLockProblem extends Problem {

    private RateLockProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** No lock that the caller may see. */
    public static RateLockProblem unknown() {
        return new RateLockProblem(
                404, "rate-lock-unknown", "Unknown rate lock", "There is no such rate lock.", Map.of());
    }

    /** The id that the client made belongs to another lock. */
    public static RateLockProblem idReused() {
        return new RateLockProblem(
                409, "rate-lock-id-reused", "Rate lock id reused", "This id was used for another rate lock.", Map.of());
    }

    /** It is used up, given back or over. */
    public static RateLockProblem notOpen(RateLockStatus status) {
        return new RateLockProblem(
                409,
                "rate-lock-not-open",
                "Rate lock not open",
                "This rate lock is %s.".formatted(status.name().toLowerCase(Locale.ROOT)),
                Map.of("status", status));
    }

    /** Another sale took the grams first. */
    public static RateLockProblem usedMeanwhile(Weight left) {
        return new RateLockProblem(
                409,
                "rate-lock-used",
                "Locked grams are gone",
                "Only %s g are left at the locked rate. Make a new quote.".formatted(left),
                Map.of("left", left));
    }

    /** The promise is to somebody else, or of another branch. */
    public static RateLockProblem notTheirs() {
        return new RateLockProblem(
                409,
                "rate-lock-of-other",
                "Rate lock of another",
                "This rate was locked for another customer or at another branch.",
                Map.of());
    }

    /** Not a live advance of that customer. */
    public static RateLockProblem noSuchDeposit() {
        return new RateLockProblem(
                409,
                "rate-lock-deposit",
                "No such deposit",
                "The deposit must be an advance of this customer with something left on it.",
                Map.of());
    }
}
