package app.karat.shop.metals.market;

import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** One question to the feed, and what is new kept. Runs under the lease {@code metal-rates}, so on one node at a time. */
class MarketPoller {

    private static final Logger LOG = LoggerFactory.getLogger(MarketPoller.class);
    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final MetalsDevFeed feed;
    private final MarketStore store;
    private final MarketWatch watch;
    private final URI base;

    MarketPoller(MetalsDevFeed feed, MarketStore store, MarketWatch watch, URI base) {
        this.feed = feed;
        this.store = store;
        this.watch = watch;
        this.base = base;
    }

    /** How many prices were new. Fails when the feed does; the prices known so far stay and age. */
    Mono<Long> poll() {
        return feed.latest(base)
                .flatMap(store::add)
                .doOnNext(added -> LOG.debug("{} new prices", added))
                .flatMap(added -> watch.refresh().thenReturn(added))
                .timeout(LIMIT);
    }
}
