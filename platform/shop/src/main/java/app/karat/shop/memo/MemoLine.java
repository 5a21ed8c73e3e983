package app.karat.shop.memo;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a memo.
 *
 * @param cost what a consignor wants for it when it is sold; absent on memos out, and for those who may not know it
 */
public record MemoLine(
        UUID pieceId,
        String tag,
        String name,
        String metal,
        String purity,
        Weight grossGrams,
        @Nullable Money cost,
        State state) {

    /** What became of the piece. */
    public enum State {
        /** Out, or in the shop and not settled. */
        OPEN,
        RETURNED,
        /** Bought by its holder, or sold and now owed to its consignor. */
        SOLD,
        /** A consigned piece that the shop has bought. */
        KEPT,
        /** A consigned piece that got lost and is owed for. */
        LOST
    }

    MemoLine become(State next) {
        return new MemoLine(pieceId, tag, name, metal, purity, grossGrams, cost, next);
    }

    MemoLine withoutCost() {
        return new MemoLine(pieceId, tag, name, metal, purity, grossGrams, null, state);
    }
}
