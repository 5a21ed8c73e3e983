package app.karat.standins.metals;

import app.karat.standins.metals.FeedSettings.Mode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The state of the feed: its settings and the prices that follow from them and the clock. */
@Component
class Feed {

    private final FeedProperties properties;
    private final Clock clock;
    private volatile State state;

    Feed(FeedProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.state = new State(FeedSettings.running(), Instant.EPOCH);
    }

    FeedSettings settings() {
        return state.settings();
    }

    /** Freezing keeps the time at which it began, also when other settings change after that. */
    synchronized FeedSettings change(FeedSettings settings) {
        boolean goesOnFrozen =
                settings.mode() == Mode.FROZEN && state.settings().mode() == Mode.FROZEN;
        state = new State(settings, goesOnFrozen ? state.since() : now());
        return settings;
    }

    boolean accepts(String apiKey) {
        return !apiKey.isBlank()
                && (properties.apiKey().isEmpty() || properties.apiKey().equals(apiKey));
    }

    /** USD per troy ounce and USD per unit of currency, with the time they are of. */
    Prices prices() {
        State current = state;
        Instant at = current.settings().mode() == Mode.FROZEN ? current.since() : now();
        Map<String, BigDecimal> metals = walked(properties.usdPerOunce(), at, 1, 3);
        metals.putAll(current.settings().prices());
        return new Prices(at, metals, walked(properties.usdPerUnit(), at, 0.1, 8));
    }

    private Map<String, BigDecimal> walked(Map<String, BigDecimal> starts, Instant at, double unrest, int decimals) {
        Map<String, BigDecimal> values = new TreeMap<>();
        starts.forEach((name, start) -> {
            double factor = pegged(name) ? 1 : factor(name, at, unrest);
            values.put(name, start.multiply(BigDecimal.valueOf(factor)).setScale(decimals, RoundingMode.HALF_EVEN));
        });
        return values;
    }

    private double factor(String name, Instant at, double unrest) {
        return new Walk(properties.seed(), name).factorAt(at, unrest * properties.walking());
    }

    /** Currencies that their countries hold fixed to the US dollar. */
    private static boolean pegged(String name) {
        return name.equals("USD") || name.equals("AED") || name.equals("SAR");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Prices of one instant. */
    record Prices(Instant at, Map<String, BigDecimal> usdPerOunce, Map<String, BigDecimal> usdPerUnit) {}

    private record State(FeedSettings settings, Instant since) {}
}
