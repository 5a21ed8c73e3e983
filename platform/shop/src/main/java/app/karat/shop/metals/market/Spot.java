package app.karat.shop.metals.market;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.PlainDecimal;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A world price of fine metal.
 *
 * @param id of its row in {@code market.spot}, 0 before it is kept
 * @param usdPerOunce US dollars per troy ounce
 * @param at when the provider says the price was made
 * @param source the provider
 */
public record Spot(
        long id,
        Metal metal,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal usdPerOunce,
        Instant at,
        String source) {

    /** Refuses prices that are none. */
    public Spot {
        if (usdPerOunce.signum() <= 0) {
            throw new IllegalArgumentException("a spot price is more than zero");
        }
    }
}
