package app.karat.shop.metals.market;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.live.LiveEvents;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** The two standing works: refreshing the market on every node, polling the feed on the node that holds the lease. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class MarketConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MarketConfiguration.class);
    private static final Duration REFRESH = Duration.ofSeconds(1);

    @Bean
    StandingWork marketRefreshing(MarketWatch watch) {
        return new StandingWork("market refresh", () -> watch.refreshing(REFRESH));
    }

    @Bean
    StandingWork marketPolling(
            Lease lease,
            MarketStore store,
            MarketWatch watch,
            LiveEvents live,
            FeedProperties properties,
            Clock clock) {
        URI base = properties.url();
        if (base == null || base.toString().isBlank()) {
            LOG.warn(
                    "karat.rates.feed.url is not set: no metal prices are fetched, and known ones will be shown as stale");
            return new StandingWork("metal rates", Flux::never);
        }
        MarketPoller poller =
                new MarketPoller(new MetalsDevFeed(WebClient.create(), properties, clock), store, watch, live, base);
        return new StandingWork(
                "metal rates", () -> lease.whileLeader("metal-rates", poller::poll, properties.interval()));
    }
}
