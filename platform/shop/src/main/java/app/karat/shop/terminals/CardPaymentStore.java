package app.karat.shop.terminals;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.quotes.Quote;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import app.karat.shop.terminals.CardTerminal.Outcome;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code terminal_payment}. */
@Repository
class CardPaymentStore {

    private final DatabaseClient database;

    CardPaymentStore(DatabaseClient database) {
        this.database = database;
    }

    /** A charge with the fingerprint of its request. */
    record Row(CardPayment payment, String fingerprint) {}

    /** Empty when nothing was noted. */
    Mono<Row> open(UUID id, CardWish wish, Quote bill, CurrentUser by, Instant now) {
        Money amount = wish.charged(bill);
        return AuditTrail.who(database.sql(CardPaymentSql.OPEN), by)
                .bind("id", id)
                .bind("branch", bill.branchId())
                .bind("quote", bill.id())
                .bind("reader", wish.readerId())
                .bind("amount", amount.amount())
                .bind("total", bill.total().amount())
                .bind("currency", amount.currency().getCurrencyCode())
                .bind("fingerprint", wish.fingerprint())
                .bind("now", now)
                .map(CardPaymentStore::row)
                .one()
                .onErrorMap(Constraint.problems(Map.of(
                        "terminal_payment_one_at_reader", CardPaymentProblem::waiting,
                        "terminal_payment_one_for_quote", CardPaymentProblem::waiting)));
    }

    /** Whether that customer's tax number is on record. */
    Mono<Boolean> hasTaxId(@Nullable UUID customer) {
        return Binds.nullable(database.sql(CardPaymentSql.HAS_TAX_ID), "customer", customer, UUID.class)
                .map(row -> Boolean.TRUE.equals(row.get("has", Boolean.class)))
                .one();
    }

    /** Why nothing was noted for this bill. */
    Mono<CardPaymentProblem> objection(CardWish wish, Quote bill) {
        return database.sql(CardPaymentSql.OBJECTION)
                .bind("branch", bill.branchId())
                .bind("reader", wish.readerId())
                .bind("quote", bill.id())
                .map(row -> switch (text(row, "objection")) {
                    case "READER" -> CardPaymentProblem.readerUnknown();
                    case "WAITING" -> CardPaymentProblem.waiting();
                    default -> CardPaymentProblem.tooMuch(bill.total());
                })
                .one();
    }

    Mono<CardPayment> intended(UUID id, String intent) {
        return one(database.sql(CardPaymentSql.INTENDED).bind("id", id).bind("intent", intent));
    }

    Mono<CardPayment> noted(UUID id, String error) {
        return one(database.sql(CardPaymentSql.NOTED).bind("id", id).bind("error", error));
    }

    Mono<CardPayment> sent(UUID id) {
        return one(database.sql(CardPaymentSql.SENT).bind("id", id));
    }

    /** Empty when somebody else has settled it. */
    Mono<CardPayment> settled(CardPayment payment, Outcome outcome, CurrentUser by, Instant now) {
        var bound = AuditTrail.who(database.sql(CardPaymentSql.SETTLED), by)
                .bind("id", payment.id())
                .bind("status", outcome.status().name())
                .bind("now", now);
        bound = Binds.nullable(bound, "intent", payment.intentId(), String.class);
        bound = Binds.nullable(bound, "card", outcome.card(), String.class);
        return one(Binds.nullable(bound, "error", outcome.reason(), String.class));
    }

    /** Empty when somebody else has settled it. */
    Mono<CardPayment> chargedOtherwise(CardPayment payment, Outcome outcome, String why, CurrentUser by, Instant now) {
        var bound = AuditTrail.who(database.sql(CardPaymentSql.CHARGED_OTHERWISE), by)
                .bind("id", payment.id())
                .bind("error", why)
                .bind("now", now);
        bound = Binds.nullable(bound, "intent", payment.intentId(), String.class);
        return one(Binds.nullable(bound, "card", outcome.card(), String.class));
    }

    Mono<CardPayment> refunding(UUID id) {
        return one(database.sql(CardPaymentSql.REFUNDING).bind("id", id));
    }

    Mono<CardPayment> refunded(UUID id, @Nullable String reason, CurrentUser by, Instant now) {
        var bound = AuditTrail.who(database.sql(CardPaymentSql.REFUNDED), by)
                .bind("id", id)
                .bind("now", now);
        return one(Binds.nullable(bound, "reason", reason, String.class));
    }

    Mono<Row> find(UUID id) {
        return database.sql(CardPaymentSql.BY_ID)
                .bind("id", id)
                .map(CardPaymentStore::row)
                .one();
    }

    Mono<List<CardPayment>> find(UUID[] ids) {
        return database.sql(CardPaymentSql.BY_IDS)
                .bind("ids", ids)
                .map(row -> row(row).payment())
                .all()
                .collectList();
    }

    Mono<List<CardPayment>> page(UUID @Nullable [] branches, boolean loose, Keyset after, int limit) {
        var bound = database.sql(CardPaymentSql.PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("loose", loose)
                .bind("limit", limit);
        return Binds.nullable(bound, "branches", branches, UUID[].class)
                .map(row -> row(row).payment())
                .all()
                .collectList();
    }

    private static Mono<CardPayment> one(GenericExecuteSpec statement) {
        return statement.map(row -> row(row).payment()).one();
    }

    private static Row row(Readable row) {
        BigDecimal amount = Objects.requireNonNull(row.get("amount", BigDecimal.class));
        CardPayment payment = new CardPayment(
                uuid(row, "id"),
                uuid(row, "branch_id"),
                uuid(row, "quote_id"),
                row.get("sale_id", UUID.class),
                text(row, "reader_id"),
                text(row, "reader_label"),
                Money.of(amount.toPlainString(), text(row, "currency")),
                row.get("intent_id", String.class),
                row.get("card", String.class),
                CardPaymentStatus.valueOf(text(row, "status")),
                row.get("error", String.class),
                text(row, "by_name"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                row.get("settled_at", Instant.class),
                Objects.requireNonNull(row.get("version", Long.class)));
        return new Row(payment, text(row, "fingerprint"));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
