package app.karat.shop.suppliers;

import app.karat.kernel.values.Money;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.SearchText;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code supplier}, and the sums of their accounts. */
@Repository
class SupplierStore {

    private static final String COLUMNS = """
            s.id, s.name, s.tax_id, s.phone, s.email, s.address, s.terms_days, s.currency, s.version, s.created_at,
            (SELECT coalesce(sum(e.credit - e.debit), 0) FROM ledger_entry e
              WHERE e.account = 'PAYABLE:' || s.id AND e.account LIKE 'PAYABLE:%') AS owed
              FROM supplier s
            """;

    private static final String ADD = """
            INSERT INTO supplier (id, name, tax_id, phone, email, address, terms_days, currency, words, created_at, updated_at)
            VALUES (:id, :name, :taxId, :phone, :email, :address, :terms, :currency, array_to_tsvector(:words), :at, :at)""";

    private static final String CHANGE = """
            UPDATE supplier SET name = :name, tax_id = :taxId, phone = :phone, email = :email, address = :address, terms_days = :terms,
                   currency = :currency, words = array_to_tsvector(:words), updated_at = :at, version = version + 1
             WHERE id = :id AND version = :version""";

    private static final String BEFORE = " WHERE (s.created_at, s.id) < (:at, :last)";

    private static final String NEWEST = " ORDER BY s.created_at DESC, s.id DESC LIMIT :limit";

    private static final String ALL = "SELECT " + COLUMNS + BEFORE + NEWEST;

    private static final String FOUND =
            "SELECT " + COLUMNS + BEFORE + " AND s.words @@ CAST(:query AS tsquery)" + NEWEST;

    private static final String ACCOUNT = """
            SELECT e.posting, e.at, sum(e.credit - e.debit) AS owed,
                   coalesce((SELECT min(a.entity) FROM audit_entry a WHERE a.entity_id = e.posting), 'posting') AS what
              FROM ledger_entry e
             WHERE e.account = :account AND e.account LIKE 'PAYABLE:%' AND (e.at, e.posting) < (:at, :last)
             GROUP BY e.posting, e.at ORDER BY e.at DESC, e.posting DESC LIMIT :limit""";

    private final DatabaseClient database;

    SupplierStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(Supplier supplier) {
        return bind(ADD, supplier)
                .bind("at", supplier.createdAt())
                .then()
                .onErrorMap(Constraint.problems(Map.of("supplier_pkey", () -> SupplierProblem.idTaken(supplier.id()))));
    }

    /** False when the row is gone or no longer has this version. */
    Mono<Boolean> change(Supplier next, Instant at) {
        return bind(CHANGE, next)
                .bind("version", next.version())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Owed> find(UUID id) {
        return database.sql("SELECT " + COLUMNS + " WHERE s.id = :id")
                .bind("id", id)
                .map(SupplierStore::owed)
                .one();
    }

    /** Newest first, those whose words begin as typed. */
    Mono<List<Owed>> page(@Nullable String query, Keyset after, int rows) {
        var statement = query == null ? database.sql(ALL) : database.sql(FOUND).bind("query", query);
        return statement
                .bind("at", after.at())
                .bind("last", after.id())
                .bind("limit", rows)
                .map(SupplierStore::owed)
                .all()
                .collectList();
    }

    Mono<List<AccountEntry>> account(UUID supplier, Currency currency, Keyset after, int rows) {
        return database.sql(ACCOUNT)
                .bind("account", Supplier.account(supplier))
                .bind("at", after.at())
                .bind("last", after.id())
                .bind("limit", rows)
                .map(row -> new AccountEntry(
                        Objects.requireNonNull(row.get("posting", UUID.class)),
                        Objects.requireNonNull(row.get("at", Instant.class)),
                        Objects.requireNonNull(row.get("what", String.class)),
                        Money.of(Objects.requireNonNull(row.get("owed", BigDecimal.class)), currency)))
                .all()
                .collectList();
    }

    private GenericExecuteSpec bind(String sql, Supplier supplier) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("taxId", supplier.taxId());
        texts.put("phone", supplier.phone());
        texts.put("email", supplier.email());
        texts.put("address", supplier.address());
        var statement = database.sql(sql)
                .bind("id", supplier.id())
                .bind("name", supplier.name())
                .bind("terms", (short) supplier.termsDays())
                .bind("currency", supplier.currency().getCurrencyCode())
                .bind("words", words(supplier));
        return Binds.texts(statement, texts);
    }

    private static String[] words(Supplier supplier) {
        return new SearchText()
                .text(supplier.name())
                .text(supplier.taxId())
                .phone(supplier.phone())
                .text(supplier.email())
                .lexemes();
    }

    private static Owed owed(Readable row) {
        var supplier = new Supplier(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("tax_id", String.class),
                row.get("phone", String.class),
                row.get("email", String.class),
                row.get("address", String.class),
                Objects.requireNonNull(row.get("terms_days", Short.class)),
                Currency.getInstance(Objects.requireNonNull(row.get("currency", String.class))),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
        return new Owed(supplier, Objects.requireNonNull(row.get("owed", BigDecimal.class)));
    }

    /** A supplier and what is owed to them in the shop's currency. */
    record Owed(Supplier supplier, BigDecimal amount) {}
}
