package app.karat.shop.ratelocks;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.quotes.LockUse;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code rate_lock}. */
@Repository
class RateLockStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    RateLockStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A lock with the fingerprint of its request. */
    record Row(RateLock lock, String fingerprint) {}

    /** Which locks a list is about. */
    record Which(UUID @Nullable [] branches, @Nullable UUID customer, boolean open) {}

    /**
     * Both sides of one branch and purity.
     *
     * @param promised what the locked grams cost at their locked rates
     * @param fine fine grams in stock
     */
    record Holding(Metal metal, String kind, BigDecimal fine, BigDecimal priced, BigDecimal promised) {}

    record Exposed(
            UUID branchId, Metal metal, String purity, BigDecimal locked, BigDecimal promised, BigDecimal fine) {}

    /** Empty when nothing was locked. */
    Mono<Row> lock(UUID id, LockWish wish, StampedRate rate, CurrentUser by, Instant now) {
        var bound = AuditTrail.who(database.sql(RateLockSql.LOCK), by)
                .bind("id", id)
                .bind("branch", wish.branchId())
                .bind("customer", wish.customerId())
                .bind("metal", rate.metal().name())
                .bind("purity", rate.label())
                .bind("fineness", (short) rate.fineness().mille())
                .bind("currency", rate.perGram().currency().getCurrencyCode())
                .bind("perGram", rate.perGram().amount())
                .bind("rate", json.writeValueAsString(rate))
                .bind("grams", wish.grams().grams())
                .bind("fingerprint", wish.fingerprint())
                .bind("now", now)
                .bind("expires", wish.expiresAt());
        bound = Binds.nullable(bound, "deposit", wish.depositVoucher(), UUID.class);
        return Binds.nullable(bound, "note", wish.note(), String.class)
                .map(this::row)
                .one();
    }

    /** Empty when it is not open. */
    Mono<Row> release(UUID id, @Nullable String note, CurrentUser by, Instant now) {
        var bound = AuditTrail.who(database.sql(RateLockSql.RELEASE), by)
                .bind("id", id)
                .bind("now", now);
        return Binds.nullable(bound, "note", note, String.class).map(this::row).one();
    }

    /** False when it is not open or has not that many grams left. */
    Mono<Boolean> take(LockUse use, UUID sale, Instant now) {
        return database.sql(RateLockSql.TAKE)
                .bind("id", use.lockId())
                .bind("taken", use.grams().grams())
                .bind("sale", sale)
                .bind("now", now)
                .map(row -> Objects.equals(row.get("taken", Long.class), 1L))
                .one();
    }

    Mono<Row> find(UUID id, Instant now) {
        return database.sql(RateLockSql.BY_ID)
                .bind("id", id)
                .bind("now", now)
                .map(this::row)
                .one();
    }

    Mono<List<RateLock>> page(Which which, Keyset after, int limit, Instant now) {
        var bound = database.sql(RateLockSql.PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("open", which.open())
                .bind("limit", limit)
                .bind("now", now);
        bound = Binds.nullable(bound, "branches", which.branches(), UUID[].class);
        return Binds.nullable(bound, "customer", which.customer(), UUID.class)
                .map(row -> row(row).lock())
                .all()
                .collectList();
    }

    Mono<List<Holding>> position(UUID @Nullable [] branches) {
        return Binds.nullable(database.sql(RateLockSql.POSITION), "branches", branches, UUID[].class)
                .map(row -> new Holding(
                        Metal.valueOf(text(row, "metal")),
                        text(row, "kind"),
                        decimal(row, "fine"),
                        decimal(row, "priced"),
                        decimal(row, "promised")))
                .all()
                .collectList();
    }

    Mono<List<Exposed>> exposed(UUID @Nullable [] branches, Instant now) {
        return Binds.nullable(database.sql(RateLockSql.EXPOSED).bind("now", now), "branches", branches, UUID[].class)
                .map(row -> new Exposed(
                        uuid(row, "branch_id"),
                        Metal.valueOf(text(row, "metal")),
                        text(row, "purity"),
                        decimal(row, "locked"),
                        decimal(row, "promised"),
                        decimal(row, "fine")))
                .all()
                .collectList();
    }

    private Row row(Readable row) {
        RateLock lock = new RateLock(
                uuid(row, "id"),
                uuid(row, "branch_id"),
                uuid(row, "customer_id"),
                text(row, "customer_name"),
                json.readValue(text(row, "rate"), StampedRate.class),
                new Weight(decimal(row, "grams")),
                new Weight(decimal(row, "used_grams")),
                row.get("deposit_voucher", UUID.class),
                row.get("note", String.class),
                RateLockStatus.valueOf(text(row, "status")),
                text(row, "by_name"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("expires_at", Instant.class)),
                Objects.requireNonNull(row.get("version", Long.class)));
        return new Row(lock, text(row, "fingerprint"));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static BigDecimal decimal(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
