package app.karat.shop.loyalty;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Binds;
import app.karat.shop.till.Taking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The rule, and rows of {@code loyalty_account} and {@code loyalty_entry}. */
@Repository
class LoyaltyStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    LoyaltyStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty while there is none. */
    Mono<LoyaltyRule> rule() {
        return database.sql("SELECT loyalty::text AS rule FROM settings WHERE loyalty IS NOT NULL")
                .mapValue(String.class)
                .one()
                .map(text -> json.readValue(text, LoyaltyRule.class));
    }

    Mono<Long> rule(@Nullable LoyaltyRule rule) {
        String text = rule == null ? null : json.writeValueAsString(rule);
        return Binds.nullable(
                        database.sql("UPDATE settings SET loyalty = CAST(:rule AS jsonb)"), "rule", text, String.class)
                .fetch()
                .rowsUpdated();
    }

    /** What can be redeemed on that day. */
    Mono<Long> balance(UUID customer, LocalDate day) {
        return database.sql(LoyaltySql.BALANCE)
                .bind("customer", customer)
                .bind("day", day)
                .map(row -> Objects.requireNonNull(row.get("points", Long.class)))
                .one()
                .defaultIfEmpty(0L);
    }

    Mono<List<LoyaltyBalance.Entry>> entries(UUID customer) {
        return database.sql(LoyaltySql.ENTRIES)
                .bind("customer", customer)
                .map(row -> new LoyaltyBalance.Entry(
                        Objects.requireNonNull(row.get("at", Instant.class)),
                        Objects.requireNonNull(row.get("kind", String.class)),
                        Objects.requireNonNull(row.get("points", Long.class)),
                        row.get("expires_on", LocalDate.class),
                        Objects.requireNonNull(row.get("by_name", String.class))))
                .all()
                .collectList();
    }

    /** Locks the customer's points for the transaction. */
    Mono<Long> lock(UUID customer) {
        return database.sql(LoyaltySql.LOCK)
                .bind("customer", customer)
                .mapValue(Long.class)
                .one();
    }

    Mono<Long> expire(UUID document, Redemption redemption, LocalDate day, CurrentUser user, Instant at) {
        return database.sql(LoyaltySql.EXPIRE)
                .bind("customer", redemption.customerId())
                .bind("day", day)
                .bind("document", document)
                .bind("branch", redemption.branchId())
                .bind("whoName", user.name())
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** False when there are too few, or the day is closed. */
    Mono<Boolean> redeem(
            UUID document, Redemption redemption, Money worth, Taking taking, CurrentUser user, Instant at) {
        return AuditTrail.who(taking.bindGate(database.sql(LoyaltySql.REDEEM)), user)
                .bind("customer", redemption.customerId())
                .bind("points", redemption.points())
                .bind("document", document)
                .bind("branch", redemption.branchId())
                .bind("worth", worth.amount())
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("done", Long.class)) == 1)
                .one();
    }

    /** The redemption under that id, if it has happened; its branch is not told apart. */
    Mono<Boolean> isSame(UUID document, Redemption redemption) {
        return database.sql(LoyaltySql.HAPPENED)
                .bind("document", document)
                .map(row -> redemption.customerId().equals(row.get("customer_id", UUID.class))
                        && Long.valueOf(redemption.points()).equals(row.get("points", Long.class)))
                .one();
    }
}
