package app.karat.shop.transfers;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.transfers.TransferLine.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each step of a transfer does to its pieces. Out of the sender's stock at dispatch, into the stock of whoever receives at receipt; in
 * between they are in no branch's stock but on the transfer.
 */
final class TransferMoves {

    /** Takes over the cost of what got lost. */
    static final String LOST = "LOST_IN_TRANSIT";

    private TransferMoves() {}

    static PieceMove none(Transfer transfer, Instant at, CurrentUser who) {
        return PieceMove.nothing(transfer.id(), transfer.fromBranch(), at, who);
    }

    static PieceMove out(Transfer dispatched, Instant at, CurrentUser who) {
        return move(
                dispatched,
                dispatched.pieces(State.ON_THE_WAY),
                PieceStatus.IN_TRANSIT,
                null,
                new PieceMove.Movement("TRANSFER_OUT", -1, null),
                at,
                who);
    }

    static PieceMove in(Transfer transfer, List<UUID> goods, UUID branch, Instant at, CurrentUser who) {
        return move(
                transfer,
                piecesAmong(transfer, goods),
                PieceStatus.IN_STOCK,
                branch,
                new PieceMove.Movement("TRANSFER_IN", 1, null),
                at,
                who);
    }

    /** They left the stock at dispatch; what is left to book is their cost. */
    static PieceMove lost(Transfer transfer, List<UUID> goods, Instant at, CurrentUser who) {
        return move(
                transfer,
                piecesAmong(transfer, goods),
                PieceStatus.LOST,
                null,
                new PieceMove.Movement("LOST", 0, LOST),
                at,
                who);
    }

    private static List<UUID> piecesAmong(Transfer transfer, List<UUID> goods) {
        List<UUID> lots = transfer.lotsAmong(goods);
        return goods.stream().filter(each -> !lots.contains(each)).toList();
    }

    private static PieceMove move(
            Transfer transfer,
            List<UUID> pieces,
            PieceStatus becomes,
            @Nullable UUID to,
            PieceMove.Movement movement,
            Instant at,
            CurrentUser who) {
        boolean leaves = becomes == PieceStatus.IN_TRANSIT;
        return new PieceMove(
                transfer.id(),
                transfer.fromBranch(),
                at,
                who,
                pieces,
                leaves ? List.of(PieceStatus.IN_STOCK, PieceStatus.RESERVED) : List.of(PieceStatus.IN_TRANSIT),
                transfer.fromBranch(),
                leaves ? null : transfer.id(),
                becomes,
                to,
                leaves ? transfer.id() : null,
                null,
                movement);
    }
}
