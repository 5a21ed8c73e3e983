package app.karat.shop.memo;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceIntake;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.text.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What memos do to pieces. Out on memo they stay in the branch's stock, kept for their holder; a consignment comes into the stock without
 * money, and leaves it again when it goes back.
 */
final class MemoMoves {

    private MemoMoves() {}

    static PieceMove out(UUID id, MemoWish.Out wish, Instant at, CurrentUser who) {
        return new PieceMove(
                id,
                wish.branchId(),
                at,
                who,
                wish.pieces(),
                List.of(PieceStatus.IN_STOCK),
                wish.branchId(),
                null,
                PieceStatus.ON_MEMO,
                null,
                id,
                wish.customerId(),
                null);
    }

    static PieceMove back(Memo memo, List<UUID> pieces, Instant at, CurrentUser who) {
        return switch (memo.direction()) {
            case OUT -> back(memo, pieces, PieceStatus.ON_MEMO, memo.id(), PieceStatus.IN_STOCK, null, at, who);
            case IN ->
                back(
                        memo,
                        pieces,
                        PieceStatus.IN_STOCK,
                        null,
                        PieceStatus.GIVEN_BACK,
                        new PieceMove.Movement("MEMO_OUT", -1, null),
                        at,
                        who);
        };
    }

    static PieceIntake in(UUID id, MemoWish.In wish, Currency currency, Instant at, CurrentUser who) {
        var fields = new Fields();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < wish.pieces().size(); i++) {
            MemoWish.Lent lent = wish.pieces().get(i);
            Piece piece = lent.piece().piece(wish.branchId(), lent.cost(), at, currency, "lent[" + i + "].", fields);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        fields.check();
        return new PieceIntake(id, wish.branchId(), at, who, currency, pieces, "MEMO_IN", wish.supplierId(), id);
    }

    static List<MemoLine> lines(PieceIntake intake) {
        return intake.pieces().stream()
                .map(piece -> new MemoLine(
                        piece.id(),
                        piece.tag(),
                        piece.name(),
                        piece.content().purity().metal().name(),
                        piece.content().purity().label(),
                        piece.content().gross(),
                        piece.draft().cost(),
                        MemoLine.State.OPEN))
                .toList();
    }

    private static PieceMove back(
            Memo memo,
            List<UUID> pieces,
            PieceStatus from,
            @Nullable UUID heldBy,
            PieceStatus becomes,
            PieceMove.@Nullable Movement movement,
            Instant at,
            CurrentUser who) {
        return new PieceMove(
                memo.id(),
                memo.branchId(),
                at,
                who,
                pieces,
                List.of(from),
                heldBy == null ? null : memo.branchId(),
                heldBy,
                becomes,
                null,
                null,
                null,
                movement);
    }
}
