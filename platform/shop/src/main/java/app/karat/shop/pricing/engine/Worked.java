package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece priced before discount and tax.
 *
 * @param purity of the metal, absent for goods of none
 * @param subtotal the sum of the lines
 * @param room how far staff may come down by themselves: wastage and making to their floors
 */
public record Worked(
        PieceDraft draft,
        PricePlan.Mode mode,
        @Nullable Purity purity,
        Weight gross,
        Weight net,
        Weight fine,
        @Nullable StampedRate rate,
        List<PriceLine> lines,
        Money subtotal,
        Money room) {

    public Worked {
        lines = List.copyOf(lines);
    }
}
