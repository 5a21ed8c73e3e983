package app.karat.shop.metals;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rules and overrides of the current tenant; rows are only ever added. Works inside a tenant transaction. */
@Component
class RateStore {

    private static final TypeReference<Map<String, BigDecimal>> FACTORS = new TypeReference<>() {};

    private static final TypeReference<List<BuyTerms>> BUY = new TypeReference<>() {};

    private static final String RULES = """
            SELECT DISTINCT ON (metal, branch_id) id, branch_id, metal, mark_up_percent, bank_charge_per_ounce, round_to,
                   CAST(factors AS text) AS factors, CAST(buy AS text) AS buy
            FROM rate_rule ORDER BY metal, branch_id, id DESC
            """;

    private static final String OVERRIDES = """
            SELECT DISTINCT ON (metal, fineness, side, branch_id) id, branch_id, metal, fineness, side, per_gram, reason, by_name, at, until
            FROM rate_override WHERE until > :now ORDER BY metal, fineness, side, branch_id, id DESC
            """;

    private static final String ADD_RULE = """
            INSERT INTO rate_rule (branch_id, metal, mark_up_percent, bank_charge_per_ounce, round_to, factors, buy, by_id, by_name, at)
            VALUES (:branch, :metal, :markUp, :bankCharge, :roundTo, CAST(:factors AS jsonb),
                    coalesce(CAST(:buy AS jsonb), (SELECT r.buy FROM rate_rule r WHERE r.metal = :metal
                      AND r.branch_id IS NOT DISTINCT FROM :branch ORDER BY r.id DESC LIMIT 1), '[]'), :byId, :byName, :at) RETURNING id
            """;

    private static final String ADD_OVERRIDE = """
            INSERT INTO rate_override (branch_id, metal, fineness, side, per_gram, reason, by_id, by_name, at, until)
            VALUES (:branch, :metal, :fineness, :side, :perGram, :reason, :byId, :byName, :at, :until) RETURNING id
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    RateStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<RateBook> book(Currency currency, Instant now) {
        var rules = database.sql(RULES).map(row -> rule(row, currency)).all().collectList();
        var overrides = database.sql(OVERRIDES)
                .bind("now", now)
                .map(row -> override(row, currency))
                .all()
                .collectList();
        return rules.flatMap(rows -> overrides.map(sets -> new RateBook(rows, sets)));
    }

    Mono<Long> add(RateRule rule, CurrentUser by, Instant at) {
        Money step = rule.roundTo();
        return database.sql(ADD_RULE)
                .bind("branch", orNull(rule.branchId(), UUID.class))
                .bind("metal", rule.metal().name())
                .bind("markUp", rule.markUpPercent().value())
                .bind("bankCharge", rule.bankChargePerOunce())
                .bind("roundTo", orNull(step == null ? null : step.amount(), BigDecimal.class))
                .bind("factors", json.writeValueAsString(rule.factors()))
                .bind("buy", orNull(rule.buy() == null ? null : json.writeValueAsString(rule.buy()), String.class))
                .bind("byId", by.subject())
                .bind("byName", by.name())
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                .one();
    }

    Mono<Long> add(RateOverride set, CurrentUser by) {
        Money perGram = set.perGram();
        return database.sql(ADD_OVERRIDE)
                .bind("branch", orNull(set.branchId(), UUID.class))
                .bind("metal", set.metal().name())
                .bind("fineness", set.fineness().mille())
                .bind("side", set.side().name())
                .bind("perGram", orNull(perGram == null ? null : perGram.amount(), BigDecimal.class))
                .bind("reason", orNull(set.reason(), String.class))
                .bind("byId", by.subject())
                .bind("byName", by.name())
                .bind("at", set.at())
                .bind("until", set.until())
                .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                .one();
    }

    private RateRule rule(Readable row, Currency currency) {
        BigDecimal step = row.get("round_to", BigDecimal.class);
        return new RateRule(
                Objects.requireNonNull(row.get("id", Long.class)),
                row.get("branch_id", UUID.class),
                Metal.valueOf(text(row, "metal")),
                new Percent(Objects.requireNonNull(row.get("mark_up_percent", BigDecimal.class))),
                Objects.requireNonNull(row.get("bank_charge_per_ounce", BigDecimal.class)),
                step == null ? null : Money.of(step, currency),
                json.readValue(text(row, "factors"), FACTORS),
                json.readValue(text(row, "buy"), BUY));
    }

    private static RateOverride override(Readable row, Currency currency) {
        BigDecimal perGram = row.get("per_gram", BigDecimal.class);
        return new RateOverride(
                Objects.requireNonNull(row.get("id", Long.class)),
                row.get("branch_id", UUID.class),
                Metal.valueOf(text(row, "metal")),
                Fineness.of(Objects.requireNonNull(row.get("fineness", Integer.class))),
                RateSide.valueOf(text(row, "side")),
                perGram == null ? null : Money.of(perGram, currency),
                row.get("reason", String.class),
                text(row, "by_name"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("until", Instant.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static Object orNull(@Nullable Object value, Class<?> javaType) {
        return value == null ? Parameters.in(javaType) : value;
    }
}
