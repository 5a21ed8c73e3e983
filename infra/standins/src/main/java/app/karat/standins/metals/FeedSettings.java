package app.karat.standins.metals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the feed is told to do: set as a whole with {@code PUT /admin/feed}.
 *
 * @param mode running, frozen at the last price and time, or failing with 503
 * @param delayMillis how long each answer waits
 * @param prices USD per ounce that hold instead of the walk, by metal
 */
public record FeedSettings(
        @Nullable Mode mode,
        @Nullable Long delayMillis,
        @Nullable Map<String, BigDecimal> prices) {

    /** How the feed behaves. */
    public enum Mode {
        RUNNING,
        FROZEN,
        FAILING
    }

    public FeedSettings {
        mode = mode == null ? Mode.RUNNING : mode;
        delayMillis = delayMillis == null ? 0L : delayMillis;
        prices = prices == null ? Map.of() : Map.copyOf(prices);
        if (delayMillis < 0 || delayMillis > 120_000) {
            throw new IllegalArgumentException("delayMillis must be between 0 and 120000");
        }
        if (prices.values().stream().anyMatch(price -> price.signum() <= 0)) {
            throw new IllegalArgumentException("a price must be above 0");
        }
    }

    static FeedSettings running() {
        return new FeedSettings(Mode.RUNNING, 0L, Map.of());
    }

    Duration delay() {
        return Duration.ofMillis(delayMillis == null ? 0 : delayMillis);
    }
}
