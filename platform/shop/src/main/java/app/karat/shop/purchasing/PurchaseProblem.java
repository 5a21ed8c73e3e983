package app.karat.shop.purchasing;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a purchase does not go on. */
public final class PurchaseProblem extends Problem {

    private PurchaseProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    private PurchaseProblem(int status, String slug, String title, String detail) {
        this(status, slug, title, detail, List.of(), Map.of());
    }

    /** No order of this business that the caller may see. */
    public static PurchaseProblem unknown() {
        return new PurchaseProblem(404, "purchase-unknown", "Unknown purchase", "There is no such purchase.");
    }

    /** The id belongs to another purchase. */
    public static PurchaseProblem idReused(UUID id) {
        return new PurchaseProblem(
                409,
                "purchase-id-reused",
                "Purchase id reused",
                "The id %s was used for another purchase.".formatted(id));
    }

    /** Everything has come in, or it was cancelled. */
    public static PurchaseProblem state(PurchaseOrder order) {
        return new PurchaseProblem(
                409,
                "purchase-state",
                "Not possible now",
                "The order %s is %s."
                        .formatted(
                                order.code(),
                                order.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                List.of(),
                Map.of("status", order.status().name()));
    }

    /** More than was ordered. */
    public static PurchaseProblem tooMany(int line, OrderLine ordered) {
        String message = "Of %s only %d were ordered.".formatted(ordered.design(), ordered.quantity());
        return new PurchaseProblem(
                409,
                "more-than-ordered",
                "More than ordered",
                message,
                List.of(new FieldError("lines[" + line + "]", "more-than-ordered", message)),
                Map.of());
    }

    /** Somebody else was faster. */
    public static PurchaseProblem movedOn() {
        return new PurchaseProblem(
                409,
                "purchase-moved-on",
                "Changed meanwhile",
                "The order has changed meanwhile. Load it again and repeat.");
    }

    /** Not in stock in that branch, not of that supplier, or not the shop's own. */
    public static PurchaseProblem notReturnable() {
        return new PurchaseProblem(
                409,
                "pieces-not-returnable",
                "Pieces not returnable",
                "Only pieces in stock in this branch that were bought from this supplier can go back to them.");
    }
}
