package app.karat.shop.ratelocks;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What the shop has promised of one metal, and what it holds.
 *
 * @param lockedFineGrams fine metal still promised at locked rates
 * @param stockFineGrams fine metal in stock
 * @param promised what the locked grams bring at their locked rates
 * @param today what they would bring at today's; absent while a rate is missing
 * @param difference today less promised: positive is what the locks cost the shop
 */
public record Exposure(
        Metal metal,
        Weight lockedFineGrams,
        Weight stockFineGrams,
        Money promised,
        @Nullable Money today,
        @Nullable Money difference) {

    /** Whether the stock covers what is promised. */
    public boolean isCovered() {
        return stockFineGrams.compareTo(lockedFineGrams) >= 0;
    }
}
