package app.karat.shop.metals.market;

import app.karat.kernel.values.Metal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The market in memory, read anew every second on every node so that a price never waits for a query. When the database does not answer, the
 * last known market stays and its prices age.
 */
@Component
public class MarketWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MarketWatch.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOK_BACK_EVERY = Duration.ofMinutes(1);

    private final MarketStore store;
    private final FeedProperties properties;
    private final Clock clock;
    private volatile Market known = Market.UNKNOWN;
    private volatile Instant nextLookBack = Instant.EPOCH;

    MarketWatch(MarketStore store, FeedProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is known now; never waits. */
    public Market market() {
        return known;
    }

    /** Takes a market as known, for whoever has just read it. */
    void set(Market market) {
        known = market;
    }

    /** Kept prices of a metal since then, newest first. */
    public Flux<Spot> recent(Metal metal, Instant since) {
        return store.recent(metal, since);
    }

    /** Reads the latest prices and says what the market is now. */
    public Mono<Market> refresh() {
        return Mono.zip(spots(), rates(), dayAgo())
                .map(read -> new Market(read.getT1(), read.getT2(), read.getT3()))
                .doOnNext(this::set);
    }

    /** Refreshes for ever; trouble is logged and the last known market stays. */
    Flux<Void> refreshing(Duration every) {
        return Mono.defer(this::refresh)
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("the market could not be read, known prices stay: {}", failure.toString());
                    return Mono.empty();
                })
                .repeatWhen(reads -> reads.delayElements(every));
    }

    private Mono<Map<Metal, Spot>> spots() {
        return store.latestSpots().collectMap(Spot::metal);
    }

    private Mono<Map<Currency, Fx>> rates() {
        return store.latestRates(properties.currencies()).collectMap(Fx::currency);
    }

    private Mono<Map<Metal, BigDecimal>> dayAgo() {
        Instant now = clock.instant();
        if (now.isBefore(nextLookBack)) {
            return Mono.just(known.dayAgo());
        }
        return store.spotsAround(now.minus(DAY))
                .collectMap(Spot::metal, Spot::usdPerOunce)
                .doOnNext(read -> nextLookBack = read.isEmpty() ? now : now.plus(LOOK_BACK_EVERY));
    }
}
