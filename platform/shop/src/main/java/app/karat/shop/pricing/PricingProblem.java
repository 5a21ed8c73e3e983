package app.karat.shop.pricing;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Map;

/** Why a price cannot be made, in the words of the trade. */
public final class PricingProblem extends Problem {

    private PricingProblem(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail, errors, Map.of());
    }

    /** The piece as described cannot be; every field at fault is named. */
    public static PricingProblem invalid(List<FieldError> errors) {
        return new PricingProblem(
                422, "piece-invalid", "This piece cannot be", errors.getFirst().message(), errors);
    }

    /** One field is at fault. */
    public static PricingProblem invalid(String field, String rule, String message) {
        return invalid(List.of(new FieldError(field, rule, message)));
    }

    /** No such branch in this business. */
    public static PricingProblem unknownBranch() {
        return new PricingProblem(
                404, "branch-not-found", "Branch not found", "There is no branch with this id.", List.of());
    }

    /** More discount than there is price. */
    public static PricingProblem discountTooLarge(String field, Money price) {
        String message = "The discount must be from zero up to the price of %s.".formatted(price);
        return new PricingProblem(
                422,
                "discount-too-large",
                "Discount too large",
                message,
                List.of(new FieldError(field, "discount-too-large", message)));
    }

    /** A target that no discount can reach: dearer than the basket, or no amount that can be paid. */
    public static PricingProblem targetOutside(Money listed) {
        String message = "The final price must be from zero up to %s.".formatted(listed);
        return new PricingProblem(
                422,
                "target-outside",
                "No such final price",
                message,
                List.of(new FieldError("targetTotal", "target-outside", message)));
    }

    /** The tax of this place is not known, so no bill can be made there. */
    public static PricingProblem taxUnknown(String country, String place) {
        return new PricingProblem(
                409,
                "tax-place-unknown",
                "Tax not known",
                "No tax is known for \"%s\" in %s. Set the branch's place, for instance to %s."
                        .formatted(place, country, "US".equals(country) ? "NY-NYC" : "its state code"),
                List.of());
    }
}
