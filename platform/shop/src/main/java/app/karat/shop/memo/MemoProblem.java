package app.karat.shop.memo;

import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a memo does not go on. */
public final class MemoProblem extends Problem {

    private MemoProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** No memo of this business that the caller may see. */
    public static MemoProblem unknown() {
        return new MemoProblem(404, "memo-unknown", "Unknown memo", "There is no such memo.", Map.of());
    }

    /** The id belongs to another memo. */
    public static MemoProblem idReused(UUID id) {
        return new MemoProblem(
                409,
                "memo-id-reused",
                "Memo id reused",
                "The id %s was used for another memo.".formatted(id),
                Map.of());
    }

    /** Not a piece of this memo, or settled already. */
    public static MemoProblem notOpen(UUID piece) {
        return new MemoProblem(
                409,
                "memo-piece-settled",
                "Piece not open",
                "This piece is not open on this memo.",
                Map.of("pieceId", piece));
    }

    /** A piece that cannot go out. */
    public static MemoProblem notAvailable() {
        return new MemoProblem(
                409,
                "piece-not-available",
                "Piece not available",
                "Only pieces in stock in this branch that nobody has reserved can go out on memo.",
                Map.of());
    }

    /** Somebody else was faster, or a piece was sold or moved since. */
    public static MemoProblem movedOn() {
        return new MemoProblem(
                409,
                "memo-moved-on",
                "Changed meanwhile",
                "The memo or one of its pieces has changed meanwhile. Load it again.",
                Map.of());
    }

    /** Only consigned goods can be bought from their memo. */
    public static MemoProblem notConsigned() {
        return new MemoProblem(
                409,
                "memo-not-consigned",
                "Not a consignment",
                "What a customer keeps is sold to them at the counter.",
                Map.of());
    }
}
