package app.karat.shop.schemes;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What members of a plan pay every month and get in the end. An instalment is in money, or in grams of gold at the rate of the day it is paid.
 *
 * @param instalment in money, or null for a plan in grams
 * @param grams of gold of that purity, or null for a plan in money
 * @param percent of one instalment, or of the making of what is bought
 */
public record SchemePlan(
        UUID id,
        String name,
        int months,
        @Nullable Money instalment,
        @Nullable Weight grams,
        @Nullable String purity,
        BenefitKind benefit,
        Percent percent) {

    /** What the benefit is measured by. */
    public enum BenefitKind {
        /** A share of one instalment, such as the twelfth of eleven. */
        INSTALMENT,
        /** A share of the making of the pieces that are bought at maturity. */
        MAKING
    }

    /** Whether metal is owed, not money. */
    public boolean isInGrams() {
        return grams != null;
    }

    /** Whether instalments are paid at this rate: that of the plan's gold. */
    boolean isSavedAt(StampedRate rate) {
        return purity != null && rate.metal() == Metal.GOLD && purity.equals(rate.label());
    }

    /** The fine grams that one instalment is owed for; nothing for a plan in money. */
    Weight fine(@Nullable StampedRate rate) {
        return grams == null || rate == null ? Weight.ZERO : grams.fine(rate.fineness());
    }

    /** What so many instalments come to; for grams, at this rate of now. */
    Money worth(int instalments, @Nullable Money perGram) {
        BigDecimal times = BigDecimal.valueOf(instalments);
        if (instalment != null) {
            return instalment.times(times);
        }
        if (grams == null || perGram == null) {
            throw new IllegalStateException("a plan in grams needs a rate");
        }
        return perGram.timesRounded(grams.grams().multiply(times));
    }
}
