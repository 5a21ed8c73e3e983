package app.karat.shop.vouchers;

import app.karat.shop.store.Keyset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code voucher} and {@code voucher_entry}. */
@Repository
class VoucherStore {

    private static final String ISSUE = "WITH " + VoucherIssue.within("(VALUES (1)) AS once") + " SELECT "
            + VoucherRows.COLUMNS + "FROM voucher_issued";

    private static final String ENTRIES = """
            SELECT e.at, e.kind, e.amount, v.currency, e.source, e.branch_id
              FROM voucher_entry e JOIN voucher v ON v.id = e.voucher_id
             WHERE v.id = :id ORDER BY e.id""";

    private final DatabaseClient database;

    VoucherStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Voucher> issue(VoucherIssue issue) {
        return issue.bind(database.sql(ISSUE)).map(VoucherRows::voucher).one();
    }

    Mono<Voucher> find(UUID id) {
        return one("id = :key", id);
    }

    Mono<Voucher> find(VoucherCode code) {
        return one("code = :key", code.text());
    }

    Mono<List<VoucherEntry>> entries(UUID id) {
        return database.sql(ENTRIES)
                .bind("id", id)
                .map(VoucherRows::entry)
                .all()
                .collectList();
    }

    /** Newest first. */
    Mono<List<Voucher>> page(VoucherFilter filter, Keyset after, int rows) {
        var statement = database.sql("SELECT " + VoucherRows.COLUMNS
                        + "FROM voucher WHERE (created_at, id) < (:at, :last)" + filter.conditions()
                        + " ORDER BY created_at DESC, id DESC LIMIT :limit")
                .bind("at", after.at())
                .bind("last", after.id())
                .bind("limit", rows);
        statement = bindPresent(statement, "customer", filter.customer());
        statement = bindPresent(
                statement, "kind", filter.kind() == null ? null : filter.kind().name());
        statement = bindPresent(
                statement,
                "status",
                filter.status() == null ? null : filter.status().name());
        return statement.map(VoucherRows::voucher).all().collectList();
    }

    private Mono<Voucher> one(String condition, Object key) {
        return database.sql("SELECT " + VoucherRows.COLUMNS + "FROM voucher WHERE " + condition)
                .bind("key", key)
                .map(VoucherRows::voucher)
                .one();
    }

    private static GenericExecuteSpec bindPresent(GenericExecuteSpec statement, String name, @Nullable Object value) {
        return value == null ? statement : statement.bind(name, value);
    }
}
