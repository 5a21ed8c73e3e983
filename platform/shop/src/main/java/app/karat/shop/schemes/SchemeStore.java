package app.karat.shop.schemes;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.branches.Shop;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.payments.Paid;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;
import app.karat.shop.vouchers.VoucherIssue;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of plans, memberships and instalments. */
@Repository
class SchemeStore {

    static final String SAME_ID = "scheme_id_reused";
    static final String SAME_INSTALMENT_ID = "scheme_instalment_id_reused";
    static final String QUOTE_USED = "scheme_quote_used";
    static final String PAID_ONCE = "scheme_instalment_paid_once";

    private final DatabaseClient database;
    private final JsonMapper json;

    SchemeStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds the plan unless there is one with its id. */
    Mono<Long> add(SchemePlan plan, CurrentUser user, Instant at) {
        return AuditTrail.who(database.sql(SchemeSql.PLAN), user)
                .bind("id", plan.id())
                .bind("terms", json.writeValueAsString(plan))
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("done", Long.class)))
                .one();
    }

    Mono<List<SchemePlan>> plans() {
        return database.sql("SELECT terms::text AS terms FROM scheme_plan WHERE active ORDER BY created_at, id")
                .map(row -> json.readValue(text(row, "terms"), SchemePlan.class))
                .all()
                .collectList();
    }

    Mono<SchemePlan> plan(UUID id) {
        return database.sql("SELECT terms::text AS terms FROM scheme_plan WHERE id = :id")
                .bind("id", id)
                .map(row -> json.readValue(text(row, "terms"), SchemePlan.class))
                .one();
    }

    Mono<UUID> enrol(UUID id, SchemeEnrolment enrolment, Shop shop, CurrentUser user, Instant at) {
        var bound = AuditTrail.who(database.sql(SchemeSql.ENROL), user);
        return DocumentSeries.SCHEME
                .bind(bound, shop, shop.branch(enrolment.branchId()), at)
                .bind("id", id)
                .bind("plan", enrolment.planId())
                .bind("customer", enrolment.customerId())
                .bind("branch", enrolment.branchId())
                .bind("currency", shop.tenant().profile().currency().getCurrencyCode())
                .bind("at", at)
                .bind("startedOn", shop.day(at))
                .bind("fingerprint", Fingerprint.of(enrolment))
                .mapValue(UUID.class)
                .one();
    }

    Mono<UUID> pay(
            Scheme there,
            SchemePaying paying,
            @Nullable StampedRate rate,
            VoucherDraw draw,
            Taking taking,
            Shop shop,
            CurrentUser user,
            Instant at) {
        var bound = AuditTrail.who(taking.bind(database.sql(SchemeSql.PAY), "DEPOSIT"), user);
        bound = draw.bind(bound, paying.amount(), json);
        bound = DocumentSeries.RECEIPT
                .bind(bound, shop, shop.branch(paying.branchId()), at)
                .bind("id", there.id())
                .bind("version", there.version())
                .bind("number", paying.number())
                .bind("payment", paying.id())
                .bind("at", at)
                .bind("amount", paying.amount().amount())
                .bind("fine", there.plan().fine(rate).grams())
                .bind("fingerprint", Fingerprint.of(paying))
                .bind("tenders", json.writeValueAsString(Paid.of(paying.payments())))
                .bind("entries", json.writeValueAsString(paying.posting().entries()));
        return Binds.nullable(bound, "rate", rate == null ? null : json.writeValueAsString(rate), String.class)
                .mapValue(UUID.class)
                .one();
    }

    Mono<UUID> end(
            Scheme there,
            SchemeStatus status,
            SchemeEnding ending,
            Posting posting,
            @Nullable VoucherIssue voucher,
            @Nullable UUID purchase,
            Taking taking,
            CurrentUser user) {
        var bound = database.sql(voucher == null ? SchemeSql.END : SchemeSql.END_BY_VOUCHER);
        bound = voucher == null ? bound : voucher.bind(bound);
        bound = Binds.nullable(bound, "purchase", purchase, UUID.class);
        return AuditTrail.who(taking.bind(bound, "REFUND", ending.reason()), user)
                .bind("id", there.id())
                .bind("version", there.version())
                .bind("status", status.name())
                .bind("ending", json.writeValueAsString(ending))
                .bind("at", ending.at())
                .bind("entries", json.writeValueAsString(posting.entries()))
                .mapValue(UUID.class)
                .one();
    }

    /** Promises the benefit for another purchase; empty when its voucher was used. */
    Mono<UUID> promise(
            Scheme there,
            SchemeEnding ending,
            UUID purchase,
            Money more,
            Posting posting,
            Taking taking,
            CurrentUser user,
            Instant at) {
        return AuditTrail.who(taking.bindGate(database.sql(SchemeSql.PROMISE)), user)
                .bind("id", there.id())
                .bind("version", there.version())
                .bind("purchase", purchase)
                .bind("more", more.amount())
                .bind("ending", json.writeValueAsString(ending))
                .bind("at", at)
                .bind("entries", json.writeValueAsString(posting.entries()))
                .mapValue(UUID.class)
                .one();
    }

    /** Whether a sale was made at that quote. */
    Mono<Boolean> isSold(UUID quote) {
        return database.sql("SELECT EXISTS (SELECT FROM sale WHERE quote = :quote) AS sold")
                .bind("quote", quote)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Scheme> find(UUID id, SchemeRule rule) {
        return database.sql(SchemeSql.BY_ID)
                .bind("id", id)
                .map(row -> scheme(row, rule))
                .one();
    }

    /** The same, held until the transaction ends; read after it is held, so that no instalment is missing. */
    Mono<Scheme> hold(UUID id, SchemeRule rule) {
        return database.sql("SELECT id FROM scheme WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapValue(UUID.class)
                .one()
                .flatMap(held -> find(held, rule));
    }

    /** The fingerprint of that payment if it belongs to this membership, or nothing useful. */
    Mono<String> payment(UUID scheme, UUID payment) {
        return database.sql(SchemeSql.INSTALMENT)
                .bind("payment", payment)
                .map(row -> scheme.equals(row.get("scheme_id", UUID.class)) ? text(row, "fingerprint") : "")
                .one();
    }

    /** Newest first. */
    Mono<List<Scheme>> page(
            BranchScope scope, @Nullable SchemeStatus status, Keyset after, int limit, SchemeRule rule) {
        String conditions = branch(scope) + (status == null ? "" : " AND s.status = :status");
        var statement = bind(database.sql(SchemeSql.PAGE.formatted(conditions)), scope)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        statement = status == null ? statement : statement.bind("status", status.name());
        return statement.map(row -> scheme(row, rule)).all().collectList();
    }

    Mono<List<Owed>> owed(BranchScope scope, String currency) {
        return bind(database.sql(SchemeSql.OWED.formatted(branch(scope))), scope)
                .map(row -> new Owed(
                        json.readValue(text(row, "terms"), SchemePlan.class),
                        Objects.requireNonNull(row.get("members", Long.class)),
                        Objects.requireNonNull(row.get("instalments", Long.class)),
                        Money.of(decimal(row, "paid").toPlainString(), currency),
                        new Weight(decimal(row, "fine_grams"))))
                .all()
                .collectList();
    }

    private Scheme scheme(Readable row, SchemeRule rule) {
        String ending = row.get("ending", String.class);
        LocalDate started = Objects.requireNonNull(row.get("started_on", LocalDate.class));
        return new Scheme(
                uuid(row, "id"),
                text(row, "number"),
                json.readValue(text(row, "terms"), SchemePlan.class),
                uuid(row, "branch_id"),
                uuid(row, "customer_id"),
                text(row, "customer_name"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                started,
                started.plusDays(rule.mostDays()),
                SchemeStatus.valueOf(text(row, "status")),
                Money.of(decimal(row, "paid").toPlainString(), text(row, "currency")),
                new Weight(decimal(row, "fine_grams")),
                List.of(json.readValue(text(row, "instalments"), SchemeInstalment[].class)),
                ending == null ? null : json.readValue(ending, SchemeEnding.class),
                row.get("quote", UUID.class),
                text(row, "fingerprint"),
                Objects.requireNonNull(row.get("version", Long.class)));
    }

    private static String branch(BranchScope scope) {
        return scope.branches() == null ? "" : " AND s.branch_id = ANY(:branches)";
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, BranchScope scope) {
        UUID[] branches = scope.branches();
        return branches == null ? statement : statement.bind("branches", branches);
    }

    private static BigDecimal decimal(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** What is owed on one plan. */
    record Owed(SchemePlan plan, long members, long instalments, Money paid, Weight fine) {}
}
