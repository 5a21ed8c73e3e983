package app.karat.shop.batchedits;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import app.karat.shop.batchedits.EditedPiece.Refusal;
import app.karat.shop.inventory.BatchEdit;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.PriceBoard;
import org.jspecify.annotations.Nullable;

/** Says of each piece what a batch makes of it, or why it is left alone. */
record EditPlanner(BatchEdit edit, PriceBoard board) {

    /** A piece as planned, and what it becomes when nothing speaks against it. */
    record Plan(EditedPiece edited, Piece next) {

        boolean goes() {
            return edited.refusal() == null;
        }
    }

    Plan plan(Piece piece) {
        if (!piece.status().isEditable()) {
            return new Plan(EditedPiece.refused(piece, piece, Refusal.STATUS), piece);
        }
        try {
            Piece next = edit.applied(piece);
            Refusal why = refusal(piece, next);
            return new Plan(
                    why == null ? EditedPiece.planned(piece, next) : EditedPiece.refused(piece, next, why), next);
        } catch (Problem misfit) {
            return new Plan(EditedPiece.refused(piece, piece, Refusal.NO_PRICE), piece);
        }
    }

    private @Nullable Refusal refusal(Piece piece, Piece next) {
        if (EditedPiece.Part.of(piece).equals(EditedPiece.Part.of(next))) {
            return Refusal.SAME;
        }
        if (edit.pricing() == null) {
            return null;
        }
        if (piece.status() == PieceStatus.RESERVED || piece.status() == PieceStatus.ON_MEMO) {
            return Refusal.PROMISED;
        }
        return fallsBelowCost(piece, next) ? Refusal.BELOW_COST : null;
    }

    private boolean fallsBelowCost(Piece piece, Piece next) {
        Money cost = piece.draft().cost();
        if (cost == null) {
            return false;
        }
        Money price = price(next);
        return price.compareTo(cost) < 0 && price.compareTo(price(piece)) < 0;
    }

    private Money price(Piece piece) {
        return board.price(piece.draft(), new BranchPlace(piece.branchId(), null))
                .taxable();
    }
}
