package app.karat.shop.exports;

import app.karat.shop.branches.BranchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads whole tables as texts, a few hundred rows at a time. */
@Repository
class ExportStore {

    private static final int FETCH = 200;

    /** A long download may outlast the limits of an ordinary transaction. */
    private static final String PATIENCE = """
            SELECT set_config('statement_timeout', '1800000', true), set_config('idle_in_transaction_session_timeout', '120000', true)""";

    private static final String MOMENT = "to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private static final Map<ExportKind, String> SQL = Map.of(
            ExportKind.LOTS,
            "SELECT t.code, t.name, t.category, t.kind, t.metal, t.purity, t.unit_grams::text, t.unit_price::text, t.hsn, b.code, t.count::text,"
                    + " CASE t.kind WHEN 'PARCEL' THEN '0.000' ELSE t.grams::text END, t.carats::text, t.fine_grams::text, t.cost::text, "
                    + MOMENT.formatted("t.created_at") + " FROM lot t JOIN branch b ON b.id = t.branch_id"
                    + " WHERE (CAST(:branches AS uuid[]) IS NULL OR t.branch_id = ANY(:branches)) ORDER BY t.code, b.code",
            ExportKind.CUSTOMERS,
            "SELECT id::text, name, phone, email, tax_id, address, place, " + MOMENT.formatted("created_at")
                    + " FROM customer WHERE (CAST(:branches AS uuid[]) IS NULL OR true) ORDER BY created_at, id",
            ExportKind.SALES,
            "SELECT s.invoice_number, " + MOMENT.formatted("s.at")
                    + ", b.code, s.customer ->> 'name', s.units::text, s.grams::text, s.currency::text, s.taxable::text, s.tax::text,"
                    + " s.round_off::text, s.total::text, s.margin::text, s.sold_by_name FROM sale s JOIN branch b ON b.id = s.branch_id"
                    + " WHERE (CAST(:branches AS uuid[]) IS NULL OR s.branch_id = ANY(:branches)) ORDER BY s.at, s.id",
            ExportKind.STOCK_ENTRIES,
            "SELECT e.id::text, " + MOMENT.formatted("e.at")
                    + ", e.kind, coalesce(p.tag, t.code, e.piece_id::text), b.code, e.metal, e.fineness::text, e.pieces::text, e.grams::text,"
                    + " e.fine_grams::text, e.value::text, e.source::text FROM stock_entry e JOIN branch b ON b.id = e.branch_id"
                    + " LEFT JOIN piece p ON p.id = e.piece_id LEFT JOIN lot t ON t.id = e.piece_id"
                    + " WHERE (CAST(:branches AS uuid[]) IS NULL OR e.branch_id = ANY(:branches)) ORDER BY e.id",
            ExportKind.LEDGER,
            "SELECT e.id::text, " + MOMENT.formatted("e.at")
                    + ", e.posting::text, b.code, e.account, e.debit::text, e.credit::text FROM ledger_entry e"
                    + " JOIN branch b ON b.id = e.branch_id"
                    + " WHERE (CAST(:branches AS uuid[]) IS NULL OR e.branch_id = ANY(:branches)) ORDER BY e.id");

    private final DatabaseClient database;

    ExportStore(DatabaseClient database) {
        this.database = database;
    }

    /** Raises the limits of this transaction. */
    Mono<Void> takeTime() {
        return database.sql(PATIENCE).fetch().one().then();
    }

    /** The rows of a kind that is read as it is stored. */
    Flux<List<String>> rows(ExportKind kind, BranchScope scope) {
        UUID[] branches = scope.branches();
        var statement = database.sql(SQL.getOrDefault(kind, ""));
        int columns = kind.headers().size();
        return (branches == null ? statement.bindNull("branches", UUID[].class) : statement.bind("branches", branches))
                .filter(each -> each.fetchSize(FETCH))
                .map(row -> {
                    List<String> texts = new ArrayList<>(columns);
                    for (int i = 0; i < columns; i++) {
                        texts.add(text(row.get(i, String.class)));
                    }
                    return texts;
                })
                .all();
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }
}
