package app.karat.shop.metals;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why there is no rate, or why it cannot be set. */
public final class RateProblem extends Problem {

    private RateProblem(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail, errors, Map.of());
    }

    /** No price of this metal was ever received in the shop's currency, and none was set by hand. */
    public static RateProblem noRate(Metal metal, String currency) {
        return new RateProblem(
                409,
                "rate-missing",
                "No metal rate",
                "There is no %s rate in %s yet. Set today's rate by hand, or wait for the feed."
                        .formatted(metal.word().toLowerCase(Locale.ROOT), currency),
                List.of());
    }

    /** Nobody has said what the shop pays for this metal. */
    public static RateProblem noBuyRate(Metal metal, RateSide side) {
        return new RateProblem(
                409,
                "buy-rate-missing",
                "No purchase rate",
                "Say first how far below the sale rate you take %s %s, or set today's purchase rate by hand."
                        .formatted(
                                metal.word().toLowerCase(Locale.ROOT),
                                side == RateSide.CASH ? "for cash" : "in exchange"),
                List.of());
    }

    /** Staff may move a rate in the shop's favour by themselves, not the other way (DOMAIN §2). */
    public static RateProblem needsApproval(RateSide side, Money now) {
        String message = side.isPurchase()
                ? "The purchase rate is %s; paying more needs a manager.".formatted(now)
                : "The rate is %s; selling below it needs a manager.".formatted(now);
        return new RateProblem(
                422,
                "rate-needs-approval",
                "This rate needs a manager",
                message,
                List.of(new FieldError("perGram", "needs-approval", message)));
    }

    /** The rate moves in the shop's favour: nobody need be asked. */
    public static RateProblem needsNoApproval() {
        return new RateProblem(
                422, "approval-not-needed", "No approval needed", "You may set this rate by yourself.", List.of());
    }

    /** One field of a rule or override is at fault. */
    public static RateProblem invalid(String field, String rule, String message) {
        return new RateProblem(
                422, "rate-invalid", "This rate cannot be", message, List.of(new FieldError(field, rule, message)));
    }

    /** No such branch in this business. */
    public static RateProblem unknownBranch() {
        return new RateProblem(
                404, "branch-not-found", "Branch not found", "There is no branch with this id.", List.of());
    }
}
