package app.karat.shop.metals.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.tenancy.TestPlatform;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Percent;
import app.karat.testkit.PostgresServer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The market's tables through the login that the shop has, in a database of its own. */
class MarketWatchTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final Currency INR = Currency.getInstance("INR");
    private static final FeedProperties PROPERTIES = new FeedProperties(
            null, "", Duration.ofMinutes(1), "feed", true, Duration.ofMinutes(15), new String[] {"INR", "GBP"});

    private MarketStore store;
    private MarketWatch watch;

    @BeforeEach
    void open() {
        store = new MarketStore(TestPlatform.on(PostgresServer.fresh()).client("directory"));
        watch = new MarketWatch(store, PROPERTIES, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void knowsNothingUntilSomethingIsKept() {
        assertThat(watch.market()).isEqualTo(Market.UNKNOWN);
        assertThat(watch.refresh().block()).isEqualTo(Market.UNKNOWN);
    }

    @Test
    void theLatestOfEachMetalAndCurrencyCounts() {
        keep(spot(Metal.GOLD, "4000", 120), spot(Metal.GOLD, "4010", 60), spot(Metal.SILVER, "50", 60));
        store.add(new MarketReport(List.of(), List.of(fx("90.5", 60), fx("90.4", 90))))
                .block();
        Market market = watch.refresh().block();
        assertThat(market.spot(Metal.GOLD).orElseThrow().usdPerOunce()).isEqualByComparingTo("4010");
        assertThat(market.spot(Metal.SILVER).orElseThrow().usdPerOunce()).isEqualByComparingTo("50");
        assertThat(market.spot(Metal.PLATINUM)).isEmpty();
        assertThat(market.fx(INR).orElseThrow().perUsd()).isEqualByComparingTo("90.5");
        assertThat(watch.market()).isEqualTo(market);
    }

    @Test
    void theSamePriceOfTheSameMomentIsKeptOnce() {
        assertThat(keep(spot(Metal.GOLD, "4000", 60))).isEqualTo(1);
        assertThat(keep(spot(Metal.GOLD, "4000", 60))).isZero();
        assertThat(keep(spot(Metal.GOLD, "4000", 30))).isEqualTo(1);
        assertThat(watch.recent(Metal.GOLD, NOW.minusSeconds(3600))
                        .collectList()
                        .block())
                .hasSize(2);
    }

    @Test
    void changeIsAgainstThePriceOfADayAgo() {
        keep(
                spot(Metal.GOLD, "3900", 90_000),
                spot(Metal.GOLD, "4000", 86_401),
                spot(Metal.GOLD, "4100", 3_600),
                spot(Metal.GOLD, "4080", 1));
        assertThat(watch.refresh().block().change(Metal.GOLD)).isEqualTo(Percent.of("2"));
    }

    @Test
    void keptPricesCannotBeChanged() {
        keep(spot(Metal.GOLD, "4000", 60));
        var directory = TestPlatform.on(PostgresServer.fresh()).client("directory");
        for (String sql : List.of("UPDATE market.spot SET usd_per_ounce = 1", "DELETE FROM market.fx")) {
            assertThatThrownBy(() -> directory.sql(sql).fetch().rowsUpdated().block())
                    .hasMessageContaining("permission denied");
        }
    }

    private Long keep(Spot... spots) {
        return store.add(new MarketReport(List.of(spots), List.of())).block();
    }

    private static Spot spot(Metal metal, String usd, long secondsAgo) {
        return new Spot(0, metal, new BigDecimal(usd), NOW.minusSeconds(secondsAgo), "feed");
    }

    private static Fx fx(String perUsd, long secondsAgo) {
        return new Fx(0, INR, new BigDecimal(perUsd), NOW.minusSeconds(secondsAgo), "feed");
    }
}
