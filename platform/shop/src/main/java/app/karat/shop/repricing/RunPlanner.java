package app.karat.shop.repricing;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PiecePlans;
import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceBoard;
import app.karat.shop.pricing.PricePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out what a run does to a piece: its plan and price afterwards, and what stands against it. */
final class RunPlanner {

    private final PriceRun run;
    private final PriceBoard board;

    RunPlanner(PriceRun run, PriceBoard board) {
        this.run = run;
        this.board = board;
    }

    RunRow plan(Piece piece) {
        PricePlan before = Objects.requireNonNull(piece.draft().pricing());
        Optional<PricePlan> after = run.change().of(before);
        if (after.isEmpty()) {
            return RunRow.skipped(piece, "has no such part, or would fall below zero");
        }
        PieceDraft next = with(piece.draft(), after.get());
        try {
            Money old = price(piece, piece.draft());
            return row(piece, next, old, price(piece, next));
        } catch (Problem noPrice) {
            return RunRow.skipped(piece, noPrice.detail());
        }
    }

    private RunRow row(Piece piece, PieceDraft next, Money old, Money price) {
        Money cost = piece.draft().cost();
        if (cost != null && price.compareTo(cost) < 0 && price.compareTo(old) < 0) {
            return RunRow.skipped(piece, "would fall below its cost");
        }
        if (price.equals(old) && Objects.equals(next.pricing(), piece.draft().pricing())) {
            return RunRow.skipped(piece, "is so already");
        }
        boolean beyond = passes(old, price, cost);
        return new RunRow(
                piece.id(),
                piece.tag(),
                piece.name(),
                piece.version(),
                Objects.requireNonNull(piece.draft().pricing()),
                Objects.requireNonNull(next.pricing()),
                PiecePlans.fixedValue(piece.draft(), price.currency()).amount(),
                PiecePlans.fixedValue(next, price.currency()).amount(),
                cost == null ? null : cost.amount(),
                old.amount(),
                price.amount(),
                "PLANNED",
                beyond,
                null);
    }

    private boolean passes(Money old, Money price, @Nullable Money cost) {
        Percent most = run.guards().maxChange();
        Percent least = run.guards().minMargin();
        boolean moved = most != null
                && percent(price.minus(old).amount().abs(), old.amount()).compareTo(most.value()) > 0;
        boolean thin = least != null
                && cost != null
                && percent(price.minus(cost).amount(), price.amount()).compareTo(least.value()) < 0;
        return moved || thin;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? part.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(100)
                : part.movePointRight(2).divide(whole, 6, RoundingMode.HALF_UP);
    }

    private Money price(Piece piece, PieceDraft draft) {
        return board.price(draft, new BranchPlace(piece.branchId(), null)).taxable();
    }

    private static PieceDraft with(PieceDraft draft, PricePlan plan) {
        return new PieceDraft(
                draft.metal(),
                draft.purity(),
                draft.grossGrams(),
                draft.otherGrams(),
                draft.stones(),
                plan,
                draft.otherCharges(),
                draft.cost(),
                draft.hsn());
    }
}
