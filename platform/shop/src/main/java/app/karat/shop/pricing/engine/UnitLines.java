package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.pricing.UnitPrice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prices goods that are counted or weighed out at a price for each unit; they may be of no metal at all. */
public final class UnitLines {

    private UnitLines() {}

    /** The purity of the goods, absent for those of no metal. */
    public static @Nullable Purity purity(PieceDraft draft) {
        return draft.metal() == null || draft.purity() == null ? null : Purity.of(draft.metal(), draft.purity());
    }

    /** One line; staff have no room of their own in it. */
    public static Worked work(PieceDraft draft, UnitPrice units) {
        Purity purity = purity(draft);
        Weight metal = draft.grossGrams() == null || purity == null ? Weight.ZERO : draft.grossGrams();
        Weight stones = draft.stones().stream()
                .map(Stone::weight)
                .reduce(Carats.ZERO, Carats::plus)
                .grams();
        Money amount = units.each().timesRounded(units.amount());
        String unit = units.by().unit();
        PriceLine line = new PriceLine(
                PriceLine.Kind.BASE,
                units.name(),
                units.amount(),
                unit,
                units.each(),
                amount,
                "%s %s × %s".formatted(units.amount().toPlainString(), unit, units.each()));
        return new Worked(
                draft,
                PricePlan.Mode.FIXED,
                purity,
                metal.plus(stones),
                metal,
                purity == null
                        ? Weight.ZERO
                        : metal.fine(Objects.requireNonNull(purity).fineness()),
                null,
                List.of(line),
                amount,
                Money.zero(amount.currency()));
    }
}
