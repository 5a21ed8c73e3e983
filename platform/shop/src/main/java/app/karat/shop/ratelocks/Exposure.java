package app.karat.shop.ratelocks;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.PlainDecimal;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What the shop has promised of one metal, and what it holds.
 *
 * @param lockedFineGrams fine metal still promised at locked rates
 * @param stockFineGrams fine metal in stock
 * @param layawayFineGrams fine metal of pieces that are being paid off at the rate of their quote; they lie in stock
 * @param schemeFineGrams fine gold that members have saved in grams
 * @param lotFineGrams fine metal in lots
 * @param oldGoldFineGrams fine metal in old gold that is neither melted back nor sold
 * @param netFineGrams everything held less everything promised; negative is short
 * @param breakEven for a fine gram: above this rate the promises cost the shop; absent while nothing is promised at a rate
 * @param finePerGram what a fine gram costs now, absent while a rate is missing
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
        @Nullable Money difference,
        Weight layawayFineGrams,
        Weight schemeFineGrams,
        Weight lotFineGrams,
        Weight oldGoldFineGrams,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal netFineGrams,
        @Nullable Money breakEven,
        @Nullable Money finePerGram) {

    /** Whether the stock covers what is promised. */
    public boolean isCovered() {
        return stockFineGrams.compareTo(lockedFineGrams) >= 0;
    }
}
