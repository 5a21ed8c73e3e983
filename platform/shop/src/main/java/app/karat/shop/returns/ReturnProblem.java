package app.karat.shop.returns;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why goods are not taken back, or money is not given back. */
public final class ReturnProblem extends Problem {

    private ReturnProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    private ReturnProblem(String slug, String title, String detail, String field, Map<String, Object> extras) {
        super(422, slug, title, detail, List.of(new FieldError(field, slug, detail)), extras);
    }

    /** No document of this business has this id, or none that the caller may see. */
    public static ReturnProblem unknown() {
        return new ReturnProblem(404, "credit-note-unknown", "Unknown credit note", "There is no such note.", Map.of());
    }

    /** The id belongs to a document of another content. */
    public static ReturnProblem idReused(UUID id) {
        return new ReturnProblem(
                409,
                "credit-note-id-reused",
                "Id reused",
                "The id %s was used for another credit note.".formatted(id),
                Map.of());
    }

    /** More of a lot than is left of what was sold. */
    static ReturnProblem moreThanSold(int line, String name, Quantity left) {
        return new ReturnProblem(
                "lot-return-exceeds",
                "More than was sold",
                "Of %s only %s can come back.".formatted(name, left),
                "lines[%d].quantity".formatted(line),
                Map.of("left", left));
    }

    /** A quantity that this line was not sold by. */
    static ReturnProblem quantity(int line, String part, String message) {
        return new ReturnProblem(
                "lot-quantity", "How much of it?", message, "lines[%d].quantity.%s".formatted(line, part), Map.of());
    }

    /** A piece comes back whole. */
    static ReturnProblem wholePiece(int line) {
        return new ReturnProblem(
                "piece-is-whole",
                "A piece comes back whole",
                "Only what was sold from a lot comes back in parts.",
                "lines[%d].quantity".formatted(line),
                Map.of());
    }

    /** What was taken out of a lot goes back into it, and cannot be told from the rest any more. */
    static ReturnProblem goesBackIntoItsLot(int line, String name) {
        return new ReturnProblem(
                "lot-restocked",
                "Goes back into its lot",
                "%s goes back into its lot; what cannot be sold again is taken out there with a reason."
                        .formatted(name),
                "lines[%d].restock".formatted(line),
                Map.of());
    }

    /** Work that was done cannot be bought. */
    static ReturnProblem serviceNotBought(int line, String name) {
        return new ReturnProblem(
                "service-not-bought",
                "A service is not bought back",
                "%s is a service; it can be refunded, but not bought.".formatted(name),
                "lines[%d].pieceId".formatted(line),
                Map.of());
    }

    /** More of the same lot came back meanwhile. */
    static ReturnProblem cameBackMeanwhile() {
        return new ReturnProblem(
                409,
                "return-outdated",
                "More came back meanwhile",
                "Something of the same line has come back meanwhile. Look at what is left.",
                Map.of());
    }

    /** The piece is not of that sale. */
    public static ReturnProblem notOfThisSale(UUID piece) {
        return new ReturnProblem(
                "not-of-this-sale",
                "Not of this sale",
                "The sale does not hold the piece %s.".formatted(piece),
                "lines",
                Map.of());
    }

    /** It came back before, or was sold again. */
    public static ReturnProblem notReturnable() {
        return new ReturnProblem(
                409,
                "not-returnable",
                "Came back before",
                "A piece of it has come back already, or is not where this sale put it.",
                Map.of());
    }

    /** More than is left of what was paid. */
    public static ReturnProblem exceedsPaid(Money asked, Money left) {
        return new ReturnProblem(
                409,
                "refund-exceeds-paid",
                "More than was paid",
                "%s is asked for, but %s is left to refund.".formatted(asked, left),
                Map.of("asked", asked, "left", left));
    }

    /** What is given must be what the policy says. */
    public static ReturnProblem mismatch(Money total, Money given) {
        return new ReturnProblem(
                "refund-mismatch",
                "Refunds do not match",
                "The refunds add up to %s, but %s is to be given back.".formatted(given, total),
                "refunds",
                Map.of("total", total, "given", given));
    }

    /** The policy gives nothing. */
    public static ReturnProblem nothingToRefund() {
        return new ReturnProblem(
                "nothing-to-refund", "Nothing to refund", "Nothing is left to give back.", "lines", Map.of());
    }

    /** Beyond the policy. */
    public static ReturnProblem needsApproval(String reason) {
        return new ReturnProblem(403, "return-needs-approval", "Needs approval", reason, Map.of());
    }

    /** Store credit belongs to somebody. */
    public static ReturnProblem nobodysCredit() {
        return new ReturnProblem(
                "customer-needed",
                "Customer needed",
                "Store credit needs a named customer; give a credit note that whoever brings it can use.",
                "voucher.kind",
                Map.of());
    }
}
