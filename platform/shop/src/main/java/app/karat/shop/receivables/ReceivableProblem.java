package app.karat.shop.receivables;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why something owed is not found or not settled. */
public final class ReceivableProblem extends Problem {

    private ReceivableProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** Nothing is owed on a sale of this id, or the caller may not see it. */
    public static ReceivableProblem unknown() {
        return new ReceivableProblem(
                404, "receivable-unknown", "Nothing owed", "Nothing is owed on such a sale.", Map.of());
    }

    /** More than is open cannot be taken. */
    public static ReceivableProblem tooMuch(Money open) {
        return new ReceivableProblem(
                409, "more-than-open", "More than is open", "Only %s is open.".formatted(open), Map.of("open", open));
    }

    /** The id belongs to another payment. */
    public static ReceivableProblem idReused(UUID id) {
        return new ReceivableProblem(
                409,
                "settlement-id-reused",
                "Settlement id reused",
                "The id %s was used for another payment.".formatted(id),
                Map.of());
    }
}
