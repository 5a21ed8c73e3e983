package app.karat.shop.metals.market;

import app.karat.kernel.live.LiveEvent;
import app.karat.kernel.live.LiveEvents;
import app.karat.kernel.values.Metal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One question to the feed, what is new kept and told. Runs under the lease {@code metal-rates}, so on one node at a time. */
class MarketPoller {

    private static final Logger LOG = LoggerFactory.getLogger(MarketPoller.class);
    private static final Duration LIMIT = Duration.ofSeconds(25);
    /** By then every node has read the market anew, so whoever asks because of the news gets it. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofMillis(1500);

    private final MetalsDevFeed feed;
    private final MarketStore store;
    private final MarketWatch watch;
    private final LiveEvents live;
    private final URI base;

    MarketPoller(MetalsDevFeed feed, MarketStore store, MarketWatch watch, LiveEvents live, URI base) {
        this.feed = feed;
        this.store = store;
        this.watch = watch;
        this.live = live;
        this.base = base;
    }

    /** How many prices were new. Fails when the feed does; the prices known so far stay and age. */
    Mono<Long> poll() {
        return feed.latest(base).flatMap(this::keep).timeout(LIMIT);
    }

    private Mono<Long> keep(MarketReport report) {
        return store.add(report)
                .doOnNext(added -> LOG.debug("{} new prices", added))
                .flatMap(added -> watch.refresh().thenReturn(added))
                .flatMap(added -> added == 0
                        ? Mono.just(added)
                        : Mono.delay(KNOWN_EVERYWHERE).then(tell(report)).thenReturn(added));
    }

    private Mono<Void> tell(MarketReport report) {
        return Flux.fromIterable(report.spots())
                .concatMap(spot -> live.announce(LiveEvent.RATES, News.of(spot)))
                .then();
    }

    private record News(Metal metal, String usdPerOunce, Instant at) {

        static News of(Spot spot) {
            return new News(spot.metal(), spot.usdPerOunce().toPlainString(), spot.at());
        }
    }
}
