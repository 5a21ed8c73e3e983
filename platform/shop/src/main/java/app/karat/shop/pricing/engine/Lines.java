package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan.Slab;
import java.math.BigDecimal;

/** Makes lines; each amount is rounded once, half up, to the minor unit. */
final class Lines {

    private Lines() {}

    static PriceLine byWeight(PriceLine.Kind kind, String label, Weight weight, Money perGram, String how) {
        return new PriceLine(kind, label, weight.grams(), "g", perGram, perGram.timesRounded(weight.grams()), how);
    }

    static PriceLine byCarat(String label, Carats carats, Money perCarat) {
        return new PriceLine(
                PriceLine.Kind.STONE,
                label,
                carats.value(),
                "ct",
                perCarat,
                perCarat.timesRounded(carats.value()),
                "%s ct × %s per carat".formatted(carats, perCarat));
    }

    static PriceLine perPiece(PriceLine.Kind kind, String label, int pieces, Money each, String note) {
        BigDecimal count = BigDecimal.valueOf(pieces);
        String how = "%d × %s each%s".formatted(pieces, each, note);
        return new PriceLine(kind, label, count, "pc", each, each.timesRounded(count), how);
    }

    static PriceLine percent(PriceLine.Kind kind, String label, Percent percent, Money of, String what, Slab slab) {
        String how = "%s %% of %s %s%s".formatted(percent, what, of, slab(slab));
        return new PriceLine(kind, label, percent.value(), "%", of, of.timesRounded(percent.fraction()), how);
    }

    static PriceLine flat(PriceLine.Kind kind, String label, Money amount, String how) {
        return new PriceLine(kind, label, null, null, null, amount, how);
    }

    /** Names the weight slab a value came from, if it came from one. */
    static String slab(Slab slab) {
        return slab.from().isZero() ? "" : ", slab from %s g".formatted(slab.from());
    }
}
