package app.karat.shop.metals.market;

import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.values.Metal;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and adds to {@code market.*}; rows are never changed. A price that is there already, with the same time and source, is not kept twice. */
@Component
class MarketStore {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final String SPOT_COLUMNS = "id, metal, usd_per_ounce, at, source";

    private static final String LATEST_SPOTS = """
            SELECT s.* FROM (VALUES ('GOLD'), ('SILVER'), ('PLATINUM'), ('PALLADIUM')) AS m(metal) CROSS JOIN LATERAL (
              SELECT id, metal, usd_per_ounce, at, source FROM market.spot s
              WHERE s.metal = m.metal ORDER BY s.at DESC, s.id DESC LIMIT 1) s
            """;

    private static final String SPOTS_BEFORE = """
            SELECT s.* FROM (VALUES ('GOLD'), ('SILVER'), ('PLATINUM'), ('PALLADIUM')) AS m(metal) CROSS JOIN LATERAL (
              (SELECT id, metal, usd_per_ounce, at, source, 0 AS choice FROM market.spot s
               WHERE s.metal = m.metal AND s.at <= :before ORDER BY s.at DESC, s.id DESC LIMIT 1)
              UNION ALL
              (SELECT id, metal, usd_per_ounce, at, source, 1 AS choice FROM market.spot s
               WHERE s.metal = m.metal AND s.at > :before ORDER BY s.at, s.id LIMIT 1)
              ORDER BY choice LIMIT 1) s
            """;

    private static final String LATEST_RATES = """
            SELECT f.* FROM unnest(CAST(:currencies AS text[])) AS c(currency) CROSS JOIN LATERAL (
              SELECT id, currency, per_usd, at, source FROM market.fx f
              WHERE f.currency = c.currency ORDER BY f.at DESC, f.id DESC LIMIT 1) f
            """;

    private static final String ADD_SPOT = """
            INSERT INTO market.spot (metal, usd_per_ounce, at, source)
            SELECT CAST(:metal AS text), CAST(:usd AS numeric), CAST(:at AS timestamptz), CAST(:source AS text)
            WHERE NOT EXISTS (SELECT FROM market.spot WHERE metal = :metal AND at = :at AND source = :source)
            """;

    private static final String ADD_RATE = """
            INSERT INTO market.fx (currency, per_usd, at, source)
            SELECT CAST(:currency AS char(3)), CAST(:perUsd AS numeric), CAST(:at AS timestamptz), CAST(:source AS text)
            WHERE NOT EXISTS (SELECT FROM market.fx WHERE currency = :currency AND at = :at AND source = :source)
            """;

    private static final String RECENT = "SELECT " + SPOT_COLUMNS
            + " FROM market.spot WHERE metal = :metal AND at > :since ORDER BY at DESC, id DESC LIMIT 5000";

    private final DatabaseClient database;

    MarketStore(@Platform("directory") DatabaseClient database) {
        this.database = database;
    }

    Flux<Spot> latestSpots() {
        return database.sql(LATEST_SPOTS).map(MarketStore::spot).all().timeout(TIMEOUT);
    }

    /** The last prices up to that time, or the first after it where there are none. */
    Flux<Spot> spotsAround(Instant before) {
        return database.sql(SPOTS_BEFORE)
                .bind("before", before)
                .map(MarketStore::spot)
                .all()
                .timeout(TIMEOUT);
    }

    Flux<Fx> latestRates(String... currencies) {
        return database.sql(LATEST_RATES)
                .bind("currencies", currencies)
                .map(MarketStore::fx)
                .all()
                .timeout(TIMEOUT);
    }

    /** Newest first, at most 5,000. */
    Flux<Spot> recent(Metal metal, Instant since) {
        return database.sql(RECENT)
                .bind("metal", metal.name())
                .bind("since", since)
                .map(MarketStore::spot)
                .all()
                .timeout(TIMEOUT);
    }

    /** Keeps what is new and says how many prices that were. */
    Mono<Long> add(MarketReport report) {
        return Flux.fromIterable(report.spots())
                .concatMap(this::add)
                .concatWith(Flux.fromIterable(report.rates()).concatMap(this::add))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> add(Spot spot) {
        return database.sql(ADD_SPOT)
                .bind("metal", spot.metal().name())
                .bind("usd", spot.usdPerOunce())
                .bind("at", spot.at())
                .bind("source", spot.source())
                .fetch()
                .rowsUpdated()
                .timeout(TIMEOUT);
    }

    private Mono<Long> add(Fx fx) {
        return database.sql(ADD_RATE)
                .bind("currency", fx.currency().getCurrencyCode())
                .bind("perUsd", fx.perUsd())
                .bind("at", fx.at())
                .bind("source", fx.source())
                .fetch()
                .rowsUpdated()
                .timeout(TIMEOUT);
    }

    private static Spot spot(Readable row) {
        return new Spot(
                number(row),
                Metal.valueOf(text(row, "metal")),
                decimal(row, "usd_per_ounce"),
                at(row),
                text(row, "source"));
    }

    private static Fx fx(Readable row) {
        return new Fx(
                number(row),
                Currency.getInstance(text(row, "currency")),
                decimal(row, "per_usd"),
                at(row),
                text(row, "source"));
    }

    private static long number(Readable row) {
        return Objects.requireNonNull(row.get("id", Long.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static BigDecimal decimal(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }

    private static Instant at(Readable row) {
        return Objects.requireNonNull(row.get("at", Instant.class));
    }
}
