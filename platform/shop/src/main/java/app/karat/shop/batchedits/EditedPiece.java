package app.karat.shop.batchedits;

import app.karat.shop.inventory.Piece;
import app.karat.shop.pricing.PricePlan;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a batch.
 *
 * @param version that the piece has after the change; the one it was looked at in before
 * @param refusal why it is left as it is
 */
public record EditedPiece(
        UUID pieceId,
        String tag,
        String name,
        long version,
        Part before,
        Part after,
        State state,
        @Nullable Refusal refusal) {

    /** What a batch can change. */
    public record Part(String category, @Nullable PricePlan pricing, Map<String, String> own) {

        static Part of(Piece piece) {
            return new Part(piece.category(), piece.draft().pricing(), piece.own());
        }
    }

    /** What became of it. */
    public enum State {
        PLANNED,
        REFUSED,
        CHANGED,
        UNDONE,
        KEPT
    }

    /** Why a piece is left as it is. */
    public enum Refusal {
        /** Its life has gone past corrections: sold, melted, on the way. */
        STATUS,
        /** It is kept for or lent to somebody at its present price. */
        PROMISED,
        /** It would be priced below its cost. */
        BELOW_COST,
        /** The new price plan does not fit the piece. */
        NO_PRICE,
        /** Everything is so already. */
        SAME,
        /** Somebody changed it in between. */
        TOUCHED
    }

    static EditedPiece planned(Piece piece, Piece next) {
        return of(piece, Part.of(next), State.PLANNED, null);
    }

    static EditedPiece refused(Piece piece, Piece next, Refusal why) {
        return of(piece, Part.of(next), State.REFUSED, why);
    }

    EditedPiece changed() {
        return new EditedPiece(pieceId, tag, name, version + 1, before, after, State.CHANGED, null);
    }

    EditedPiece now(State next, @Nullable Refusal why) {
        return new EditedPiece(pieceId, tag, name, version, before, after, next, why);
    }

    private static EditedPiece of(Piece piece, Part after, State state, @Nullable Refusal why) {
        return new EditedPiece(
                piece.id(), piece.tag(), piece.name(), piece.version(), Part.of(piece), after, state, why);
    }
}
