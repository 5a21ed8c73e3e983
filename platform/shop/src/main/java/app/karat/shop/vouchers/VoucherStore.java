package app.karat.shop.vouchers;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.Paid;
import app.karat.shop.payments.VoucherCode;
import app.karat.shop.store.Keyset;
import app.karat.shop.till.Taking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code voucher} and {@code voucher_entry}. */
@Repository
class VoucherStore {

    static final String SAME_ID = "voucher_id_taken";

    private final DatabaseClient database;
    private final JsonMapper json;

    VoucherStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Voucher> issue(VoucherIssue issue) {
        return issue.bind(database.sql(VoucherSql.ISSUE))
                .map(VoucherRows::voucher)
                .one();
    }

    /** Empty, with nothing changed, when the customer, the till or the day does not take it. */
    Mono<Voucher> sell(
            VoucherIssue issue,
            VoucherPurchase purchase,
            Taking taking,
            Shop shop,
            CurrentUser user,
            String fingerprint) {
        var bound = issue.bind(taking.bind(database.sql(VoucherSql.SELL), "DEPOSIT"));
        bound = DocumentSeries.RECEIPT.bind(bound, shop, shop.branch(issue.branchId()), issue.at());
        return AuditTrail.who(bound, user)
                .bind("fingerprint", fingerprint)
                .bind("payments", json.writeValueAsString(Paid.of(purchase.payments())))
                .bind("entries", json.writeValueAsString(purchase.posting().entries()))
                .map(VoucherRows::voucher)
                .one();
    }

    /** Empty when its balance is another by now, or the till or the day does not take it. */
    Mono<Voucher> makeVoid(Voucher voucher, VoucherVoid end, Taking taking, CurrentUser user, Instant at) {
        return AuditTrail.who(taking.bind(database.sql(VoucherSql.VOID), "REFUND", end.reason()), user)
                .bind("id", voucher.id())
                .bind("balance", voucher.balance().amount())
                .bind("document", UUID.randomUUID())
                .bind("at", at)
                .bind("entries", json.writeValueAsString(end.posting(voucher).entries()))
                .map(VoucherRows::voucher)
                .one();
    }

    Mono<String> fingerprint(UUID id) {
        return database.sql("SELECT coalesce(fingerprint, '') AS fingerprint FROM voucher WHERE id = :id")
                .bind("id", id)
                .mapValue(String.class)
                .one();
    }

    Mono<Voucher> find(UUID id) {
        return one("id = :key", id);
    }

    Mono<Voucher> find(VoucherCode code) {
        return one("code = :key", code.text());
    }

    Mono<List<Voucher>> standing(VoucherDraw draw) {
        return database.sql(VoucherSql.STANDING)
                .bind(
                        "codes",
                        draw.drawn().stream().map(VoucherDraw.Drawn::code).toArray(String[]::new))
                .map(VoucherRows::voucher)
                .all()
                .collectList();
    }

    Mono<List<VoucherEntry>> entries(UUID id) {
        return database.sql(VoucherSql.ENTRIES)
                .bind("id", id)
                .map(VoucherRows::entry)
                .all()
                .collectList();
    }

    /** Newest first. */
    Mono<List<Voucher>> page(VoucherFilter filter, Keyset after, int rows) {
        var statement = database.sql("SELECT " + VoucherSql.COLUMNS
                        + "FROM voucher WHERE (created_at, id) < (:at, :last)" + filter.conditions()
                        + " ORDER BY created_at DESC, id DESC LIMIT :limit")
                .bind("at", after.at())
                .bind("last", after.id())
                .bind("limit", rows);
        var kind = filter.kind();
        var status = filter.status();
        statement = bindPresent(statement, "customer", filter.customer());
        statement = bindPresent(statement, "kind", kind == null ? null : kind.name());
        statement = bindPresent(statement, "status", status == null ? null : status.name());
        return statement.map(VoucherRows::voucher).all().collectList();
    }

    private Mono<Voucher> one(String condition, Object key) {
        return database.sql("SELECT " + VoucherSql.COLUMNS + "FROM voucher WHERE " + condition)
                .bind("key", key)
                .map(VoucherRows::voucher)
                .one();
    }

    private static GenericExecuteSpec bindPresent(GenericExecuteSpec statement, String name, @Nullable Object value) {
        return value == null ? statement : statement.bind(name, value);
    }
}
