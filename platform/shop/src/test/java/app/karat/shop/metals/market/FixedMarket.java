package app.karat.shop.metals.market;

import app.karat.kernel.values.Metal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;

/** A market that says what a test wants, for tests that are about something else. */
public final class FixedMarket {

    private FixedMarket() {}

    /** Gold at so many dollars an ounce, and so many rupees for a dollar, now. */
    public static MarketWatch goldAt(String usdPerOunce, String rupeesPerDollar) {
        MarketWatch watch = new MarketWatch(null, properties(), Clock.systemUTC());
        set(watch, usdPerOunce, rupeesPerDollar);
        return watch;
    }

    /** Moves the market. */
    public static void set(MarketWatch watch, String usdPerOunce, String rupeesPerDollar) {
        Currency rupee = Currency.getInstance("INR");
        Instant now = Instant.now();
        watch.set(new Market(
                Map.of(Metal.GOLD, new Spot(7, Metal.GOLD, new BigDecimal(usdPerOunce), now, "test")),
                Map.of(rupee, new Fx(3, rupee, new BigDecimal(rupeesPerDollar), now, "test")),
                Map.of()));
    }

    public static FeedProperties properties() {
        return new FeedProperties(
                null, "", Duration.ofMinutes(1), "test", true, Duration.ofMinutes(15), new String[] {"INR"});
    }
}
