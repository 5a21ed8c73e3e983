package app.karat.shop.metals.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * An exchange rate.
 *
 * @param id of its row in {@code market.fx}, 0 before it is kept and for the dollar itself
 * @param perUsd units of the currency for one US dollar, 8 decimals
 */
public record Fx(long id, Currency currency, BigDecimal perUsd, Instant at, String source) {

    /** Refuses rates that are none. */
    public Fx {
        if (perUsd.signum() <= 0) {
            throw new IllegalArgumentException("an exchange rate is more than zero");
        }
    }
}
