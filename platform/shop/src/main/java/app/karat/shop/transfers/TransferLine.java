package app.karat.shop.transfers;

import app.karat.kernel.values.Weight;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.LotTransfers;
import app.karat.shop.pricing.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a transfer, or some of a lot, described as it was when it was asked for.
 *
 * @param pieceId of the piece or the lot
 * @param metal empty for goods of none, and so is the purity
 * @param grossGrams what it weighed then
 * @param arrivedGrams what the scales showed when it was received, if it was weighed
 * @param quantity how much of a lot, absent for a piece
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
        @Nullable UUID arrivedAt,
        @Nullable Quantity quantity) {

    /** What became of the piece. */
    public enum State {
        WAITING,
        ON_THE_WAY,
        RECEIVED,
        LOST
    }

    /** Some of a lot, waiting to be sent. */
    static TransferLine of(LotTransfers.Portion portion) {
        Lot lot = portion.lot();
        return new TransferLine(
                lot.id(),
                lot.code(),
                lot.name(),
                lot.metal() == null ? "" : lot.metal().name(),
                lot.purity() == null ? "" : lot.purity(),
                portion.quantity().grams(),
                State.WAITING,
                null,
                null,
                portion.quantity());
    }

    TransferLine become(State next) {
        return new TransferLine(pieceId, tag, name, metal, purity, grossGrams, next, arrivedGrams, arrivedAt, quantity);
    }

    TransferLine received(UUID branch, @Nullable Weight weighed) {
        return new TransferLine(
                pieceId, tag, name, metal, purity, grossGrams, State.RECEIVED, weighed, branch, quantity);
    }

    /** Whether the scales of the receiver showed something else than those of the sender. */
    public boolean differs() {
        return arrivedGrams != null && !arrivedGrams.equals(grossGrams);
    }
}
