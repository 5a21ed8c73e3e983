package app.karat.shop.transfers;

import app.karat.kernel.values.Weight;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a transfer, described as it was when it was asked for.
 *
 * @param grossGrams what it weighed then
 * @param arrivedGrams what the scales showed when it was received, if it was weighed
 * @param arrivedAt the branch that received it: where it was sent, or where it was taken back
 */
public record TransferLine(
        UUID pieceId,
        String tag,
        String name,
        String metal,
        String purity,
        Weight grossGrams,
        State state,
        @Nullable Weight arrivedGrams,
        @Nullable UUID arrivedAt) {

    /** What became of the piece. */
    public enum State {
        WAITING,
        ON_THE_WAY,
        RECEIVED,
        LOST
    }

    TransferLine become(State next) {
        return new TransferLine(pieceId, tag, name, metal, purity, grossGrams, next, arrivedGrams, arrivedAt);
    }

    TransferLine received(UUID branch, @Nullable Weight weighed) {
        return new TransferLine(pieceId, tag, name, metal, purity, grossGrams, State.RECEIVED, weighed, branch);
    }

    /** Whether the scales of the receiver showed something else than those of the sender. */
    public boolean differs() {
        return arrivedGrams != null && !arrivedGrams.equals(grossGrams);
    }
}
