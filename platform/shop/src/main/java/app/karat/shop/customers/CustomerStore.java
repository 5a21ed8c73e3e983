package app.karat.shop.customers;

import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.SearchText;
import app.karat.shop.vault.SealedColumn;
import io.r2dbc.spi.Readable;
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

/** Rows of {@code customer}. */
@Repository
class CustomerStore implements SealedColumn {

    private static final String COLUMNS = "id, name, phone, email, tax_id, address, place, version, created_at ";

    private static final String ADD = """
            INSERT INTO customer (id, name, phone, email, tax_id, tax_id_sealed, address, place, words, created_at, updated_at)
            VALUES (:id, :name, :phone, :email, :taxId, :sealed, :address, :place, array_to_tsvector(:words), :at, :at)""";

    private static final String CHANGE = """
            UPDATE customer SET name = :name, phone = :phone, email = :email, tax_id = :taxId, address = :address, place = :place,
                   tax_id_sealed = CASE WHEN :keep THEN tax_id_sealed ELSE CAST(:sealed AS bytea) END,
                   words = array_to_tsvector(:words), updated_at = :at, version = version + 1
             WHERE id = :id AND version = :version AND (NOT :keep OR tax_id = :taxId)""";

    private static final String PAGE = "SELECT " + COLUMNS + """
             FROM customer
             WHERE (created_at, id) < (:at, :last) %s
             ORDER BY created_at DESC, id DESC LIMIT :limit""";

    private static final String ALL = PAGE.formatted("");
    private static final String FOUND = PAGE.formatted("AND words @@ CAST(:query AS tsquery)");

    private final DatabaseClient database;

    CustomerStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(Customer customer, KeptNumber number) {
        return bind(ADD, customer.showing(number.shown()), number)
                .bind("at", customer.createdAt())
                .then()
                .onErrorMap(Constraint.problems(Map.of("customer_pkey", () -> CustomerProblem.idTaken(customer.id()))));
    }

    /** False when the row is gone, no longer has this version, or has another number than the one that is to stay. */
    Mono<Boolean> change(Customer next, KeptNumber number, Instant at) {
        return bind(CHANGE, next.showing(number.shown()), number)
                .bind("keep", number.isUnchanged())
                .bind("version", next.version())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Customer> find(UUID id) {
        return database.sql("SELECT " + COLUMNS + "FROM customer WHERE id = :id")
                .bind("id", id)
                .map(CustomerStore::customer)
                .one();
    }

    /** The sealed number; empty when there is none. */
    Mono<byte[]> sealed(UUID id) {
        return database.sql("SELECT tax_id_sealed FROM customer WHERE id = :id AND tax_id_sealed IS NOT NULL")
                .bind("id", id)
                .mapValue(byte[].class)
                .one();
    }

    @Override
    public String column() {
        return CustomerNumbers.COLUMN;
    }

    @Override
    public Mono<Void> take(UUID row, byte[] sealed) {
        return database.sql("UPDATE customer SET tax_id_sealed = :sealed WHERE id = :id AND tax_id_sealed IS NULL")
                .bind("id", row)
                .bind("sealed", sealed)
                .then();
    }

    /** Newest first, those whose words begin as typed. */
    Mono<List<Customer>> page(@Nullable String query, Keyset after, int rows) {
        var statement = query == null ? database.sql(ALL) : database.sql(FOUND).bind("query", query);
        return statement
                .bind("at", after.at())
                .bind("last", after.id())
                .bind("limit", rows)
                .map(CustomerStore::customer)
                .all()
                .collectList();
    }

    private GenericExecuteSpec bind(String sql, Customer customer, KeptNumber number) {
        var statement = database.sql(sql)
                .bind("id", customer.id())
                .bind("name", customer.name())
                .bind("words", words(customer));
        statement = Binds.nullable(statement, "phone", customer.phone(), String.class);
        statement = Binds.nullable(statement, "email", customer.email(), String.class);
        statement = Binds.nullable(statement, "taxId", customer.taxId(), String.class);
        statement = Binds.nullable(statement, "sealed", number.sealed(), byte[].class);
        statement = Binds.nullable(statement, "address", customer.address(), String.class);
        return Binds.nullable(statement, "place", customer.place(), String.class);
    }

    private static String[] words(Customer customer) {
        return new SearchText()
                .text(customer.name())
                .phone(customer.phone())
                .text(customer.email())
                .lexemes();
    }

    private static Customer customer(Readable row) {
        return new Customer(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("phone", String.class),
                row.get("email", String.class),
                row.get("tax_id", String.class),
                row.get("address", String.class),
                row.get("place", String.class),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }
}
