package app.karat.shop.metals.market;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Percent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * The latest prices this node knows, immutable.
 *
 * @param dayAgo US dollars per ounce about 24 hours before, as far as they are known
 */
public record Market(Map<Metal, Spot> spots, Map<Currency, Fx> rates, Map<Metal, BigDecimal> dayAgo) {

    /** Nothing was heard yet. */
    public static final Market UNKNOWN = new Market(Map.of(), Map.of(), Map.of());

    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Keeps its own copies. */
    public Market {
        spots = Map.copyOf(spots);
        rates = Map.copyOf(rates);
        dayAgo = Map.copyOf(dayAgo);
    }

    /** The latest price of the metal. */
    public Optional<Spot> spot(Metal metal) {
        return Optional.ofNullable(spots.get(metal));
    }

    /** The latest rate of the currency; a dollar is a dollar at any time. */
    public Optional<Fx> fx(Currency currency) {
        if (currency.equals(DOLLAR)) {
            return Optional.of(new Fx(0, DOLLAR, BigDecimal.ONE, Instant.MAX, "definition"));
        }
        return Optional.ofNullable(rates.get(currency));
    }

    /** Change of the metal's price over about a day, zero when it is not known. */
    public Percent change(Metal metal) {
        BigDecimal before = dayAgo.get(metal);
        Spot now = spots.get(metal);
        return before == null || now == null ? Percent.ZERO : Percent.change(before, now.usdPerOunce());
    }
}
