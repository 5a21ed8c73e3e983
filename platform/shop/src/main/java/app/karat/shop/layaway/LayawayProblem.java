package app.karat.shop.layaway;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a layaway is not found, not begun or not changed. */
public final class LayawayProblem extends Problem {

    private LayawayProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    private LayawayProblem(String slug, String title, String detail, String field, Map<String, Object> extras) {
        super(422, slug, title, detail, List.of(new FieldError(field, slug, detail)), extras);
    }

    /** No layaway of this business that the caller may see. */
    public static LayawayProblem unknown() {
        return new LayawayProblem(404, "layaway-unknown", "Unknown layaway", "There is no such layaway.", Map.of());
    }

    /** The layaway has no such payment. */
    public static LayawayProblem paymentUnknown() {
        return new LayawayProblem(
                404, "layaway-payment-unknown", "Unknown payment", "There is no such payment.", Map.of());
    }

    /** The layaway has no such penalty. */
    public static LayawayProblem penaltyUnknown() {
        return new LayawayProblem(
                404, "layaway-penalty-unknown", "Unknown penalty", "There is no such penalty.", Map.of());
    }

    /** The id belongs to another layaway or payment. */
    public static LayawayProblem idReused(UUID id) {
        return new LayawayProblem(
                409,
                "layaway-id-reused",
                "Id reused",
                "The id %s was used for something else.".formatted(id),
                Map.of());
    }

    /** A piece is not in stock here any more, or was changed after the quote. */
    public static LayawayProblem notAvailable(String tag, String status) {
        return new LayawayProblem(
                409,
                "piece-not-available",
                "Piece not available",
                "%s cannot be put away: it is %s, or was changed after the quote."
                        .formatted(tag, status.toLowerCase(Locale.ROOT).replace('_', ' ')),
                Map.of("tag", tag, "status", status));
    }

    /** The first payment is too small for the terms. */
    public static LayawayProblem downTooSmall(Money least, Money total) {
        return new LayawayProblem(
                "down-payment",
                "Down payment",
                "The first payment is at least %s and below the total of %s.".formatted(least, total),
                "payments",
                Map.of("least", least, "total", total));
    }

    /** The country or the house allows fewer months. */
    public static LayawayProblem tooLong(int most) {
        return new LayawayProblem(
                "too-long",
                "Too long",
                "A layaway runs 1 to %d months.".formatted(most),
                "months",
                Map.of("most", most));
    }

    /** What is left cannot be split over so many months. */
    public static LayawayProblem tooManyParts() {
        return new LayawayProblem(
                "too-many-parts", "Too many parts", "So little is left that fewer months do.", "months", Map.of());
    }

    /** More than is left cannot be taken. */
    public static LayawayProblem tooMuch(Money left) {
        return new LayawayProblem(
                409,
                "more-than-left",
                "More than is left",
                "Only %s is left.".formatted(left),
                Map.of("remaining", left));
    }

    /** Pieces are handed over when everything is paid. */
    public static LayawayProblem notPaid(Money left) {
        return new LayawayProblem(
                409,
                "layaway-not-paid",
                "Not paid yet",
                "%s is left to pay.".formatted(left),
                Map.of("remaining", left));
    }

    /** It takes nothing more. */
    public static LayawayProblem over(LayawayStatus status) {
        return new LayawayProblem(
                409,
                "layaway-over",
                "Layaway over",
                "This layaway is %s.".formatted(status.name().toLowerCase(Locale.ROOT)),
                Map.of("status", status));
    }

    /** What was drawn from a voucher does not go back onto it. */
    public static LayawayProblem voucherSpent() {
        return new LayawayProblem(
                409,
                "voucher-spent",
                "Paid by voucher",
                "A payment by voucher stays; cancel the layaway to give its value back.",
                Map.of());
    }

    /** A penalty that was paid is not waived any more. */
    public static LayawayProblem penaltyPaid() {
        return new LayawayProblem(409, "penalty-paid", "Penalty paid", "This penalty has been paid already.", Map.of());
    }
}
