package app.karat.shop.sales;

import app.karat.kernel.problem.Problem;
import java.util.Map;
import java.util.UUID;

/** Why a sale does not happen, or is not found. */
public final class SaleProblem extends Problem {

    private SaleProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, java.util.List.of(), extras);
    }

    /** No sale of this business that the caller may see. */
    public static SaleProblem unknown() {
        return new SaleProblem(404, "sale-unknown", "Unknown sale", "There is no such sale.", Map.of());
    }

    /** The id belongs to a sale of another content: a client bug or a tampered request, never a second sale. */
    public static SaleProblem idReused(UUID id) {
        return new SaleProblem(
                409,
                "sale-id-reused",
                "Sale id reused",
                "The sale id %s was used for another sale.".formatted(id),
                Map.of());
    }

    /** Somebody else bought it first, or it is not in stock. */
    public static SaleProblem pieceNotAvailable(UUID piece, String tag, String name, String status) {
        return new SaleProblem(
                409,
                "piece-not-available",
                "Piece not available",
                "%s (%s) is not available any more: it is %s."
                        .formatted(
                                name,
                                tag,
                                status.toLowerCase(java.util.Locale.ROOT).replace('_', ' ')),
                Map.of("pieceId", piece, "tag", tag, "name", name, "status", status));
    }

    /** The piece was edited after the quote. */
    public static SaleProblem pieceChanged(UUID piece, String tag, String name) {
        return new SaleProblem(
                409,
                "quote-outdated",
                "Quote outdated",
                "%s (%s) was changed after the quote was made. Make a new quote.".formatted(name, tag),
                Map.of("pieceId", piece, "tag", tag, "name", name));
    }

    /** The quote was made for another customer than the one to be billed. */
    /** One quote makes one sale. */
    static SaleProblem quoteUsed() {
        return new SaleProblem(
                409,
                "quote-used",
                "Quote used",
                "This quote has been paid already. Make a new one to sell more of the same.",
                Map.of());
    }

    public static SaleProblem otherCustomer() {
        return new SaleProblem(
                409,
                "quote-of-other-customer",
                "Quote of another customer",
                "The quote was made for another customer. Make a new quote.",
                Map.of());
    }
}
