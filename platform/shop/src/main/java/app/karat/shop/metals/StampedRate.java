package app.karat.shop.metals;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import java.time.Instant;

/**
 * The rate a price was made with, as it stays on the bill for ever.
 *
 * @param perGram of metal of this purity, in the shop's currency
 * @param rateId names spot, exchange rate, rule version and override: {@code s12-f7-r3-o0}
 * @param at when the underlying price, or the override, was made
 * @param source the feed's name, or the override and its reason
 * @param stale whether the feed was older than allowed when the rate was used; never hidden
 */
public record StampedRate(
        Metal metal,
        String label,
        Fineness fineness,
        Money perGram,
        String rateId,
        Instant at,
        String source,
        boolean overridden,
        boolean stale) {

    StampedRate at(Money other) {
        return new StampedRate(metal, label, fineness, other, rateId, at, source, overridden, stale);
    }

    StampedRate named(String other) {
        return new StampedRate(metal, label, fineness, perGram, other, at, source, overridden, stale);
    }
}
