package app.karat.shop.counter;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code held_cart}. */
@Repository
class HeldCartStore {

    /** The unique constraint that a second cart with the same id breaks. */
    static final String SAME_ID = "held_cart_id_reused";

    private static final TypeReference<List<HeldCart.Line>> LINES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    HeldCartStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> hold(UUID id, CartToHold cart, CurrentUser user, Instant at, Instant until) {
        var statement = database.sql(HeldCartSql.HOLD)
                .bind("id", id)
                .bind("branch", cart.branchId())
                .bind("name", cart.name())
                .bind("lines", json.writeValueAsString(cart.lines()))
                .bind("whoName", user.name())
                .bind("fingerprint", Fingerprint.of(cart))
                .bind("at", at)
                .bind("until", until);
        return Binds.nullable(statement, "customer", cart.customerId(), UUID.class)
                .then();
    }

    /** Those whose time is over have no reader left. */
    Mono<Long> tidy(Instant now) {
        return database.sql(HeldCartSql.TIDY).bind("at", now).fetch().rowsUpdated();
    }

    Mono<String> fingerprint(UUID id) {
        return database.sql("SELECT fingerprint FROM held_cart WHERE id = :id")
                .bind("id", id)
                .mapValue(String.class)
                .one();
    }

    Mono<HeldCart> find(UUID id, BranchScope scope, Instant now) {
        return one(HeldCartSql.BY_ID, id, scope, now);
    }

    /** Takes it up: whoever comes second finds nothing. */
    Mono<HeldCart> take(UUID id, BranchScope scope, Instant now) {
        return one(HeldCartSql.TAKE, id, scope, now);
    }

    Mono<List<HeldCart>> all(BranchScope scope, Instant now) {
        return Binds.nullable(database.sql(HeldCartSql.ALL), "branches", scope.branches(), UUID[].class)
                .bind("at", now)
                .map(this::cart)
                .all()
                .collectList();
    }

    private Mono<HeldCart> one(String sql, UUID id, BranchScope scope, Instant now) {
        return Binds.nullable(database.sql(sql), "branches", scope.branches(), UUID[].class)
                .bind("id", id)
                .bind("at", now)
                .map(this::cart)
                .one();
    }

    private HeldCart cart(Readable row) {
        return new HeldCart(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("customer_id", UUID.class),
                row.get("customer_name", String.class),
                json.readValue(Objects.requireNonNull(row.get("lines", String.class)), LINES),
                Objects.requireNonNull(row.get("held_by_name", String.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("expires_at", Instant.class)));
    }
}
