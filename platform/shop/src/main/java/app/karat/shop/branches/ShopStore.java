package app.karat.shop.branches;

import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code settings} and {@code branch}. */
@Repository
class ShopStore {

    private static final String READ = """
            SELECT s.business, s.tax_id, s.phone, s.email, s.website, s.invoice_note, s.version,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'code', b.code, 'name', b.name, 'place', b.place,
                           'address', b.address, 'version', b.version) ORDER BY b.opened_at, b.id), '[]')
                      FROM branch b)::text AS branches
              FROM settings s""";

    private static final String OPEN = """
            WITH opened AS (
              INSERT INTO settings (business, opened_at) VALUES (:business, :at)
              ON CONFLICT (only_row) DO NOTHING RETURNING opened_at)
            INSERT INTO branch (id, code, name, place, address, opened_at)
            SELECT :id, :code, :name, :place, '', opened_at FROM opened""";

    private static final String CHANGE_SETTINGS = """
            UPDATE settings SET business = :business, tax_id = :taxId, phone = :phone, email = :email, website = :website,
                   invoice_note = :invoiceNote, version = version + 1
             WHERE version = :version""";

    private static final String ADD_BRANCH = """
            INSERT INTO branch (id, code, name, place, address, opened_at)
            VALUES (:id, :code, :name, :place, :address, :at)""";

    private static final String CHANGE_BRANCH = """
            UPDATE branch SET code = :code, name = :name, place = :place, address = :address, version = version + 1
             WHERE id = :id AND version = :version""";

    private final DatabaseClient database;
    private final JsonMapper json;

    ShopStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Settings and branches in one statement; empty while the shop is not open. */
    Mono<Opened> read() {
        return database.sql(READ).map(this::opened).one();
    }

    /** Makes the settings row and the first branch unless somebody did so before. */
    Mono<Long> open(String business, CountryPack.FirstBranch first, Instant at) {
        return database.sql(OPEN)
                .bind("business", business)
                .bind("at", at)
                .bind("id", UUID.randomUUID())
                .bind("code", first.code())
                .bind("name", first.name())
                .bind("place", first.place())
                .fetch()
                .rowsUpdated();
    }

    Mono<Boolean> change(Settings next) {
        var statement = database.sql(CHANGE_SETTINGS).bind("business", next.business());
        statement = Binds.nullable(statement, "taxId", next.taxId(), String.class);
        statement = Binds.nullable(statement, "phone", next.phone(), String.class);
        statement = Binds.nullable(statement, "email", next.email(), String.class);
        statement = Binds.nullable(statement, "website", next.website(), String.class);
        statement = Binds.nullable(statement, "invoiceNote", next.invoiceNote(), String.class);
        return statement.bind("version", next.version()).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    Mono<Void> add(Branch branch, Instant at) {
        return bind(ADD_BRANCH, branch)
                .bind("at", at)
                .then()
                .onErrorMap(Constraint.problems(Map.of(
                        "branch_code_taken", BranchProblem::codeTaken,
                        "branch_pkey", BranchProblem::idTaken)));
    }

    Mono<Boolean> change(Branch next) {
        return bind(CHANGE_BRANCH, next)
                .bind("version", next.version())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1)
                .onErrorMap(Constraint.problems(Map.of("branch_code_taken", BranchProblem::codeTaken)));
    }

    private DatabaseClient.GenericExecuteSpec bind(String sql, Branch branch) {
        return database.sql(sql)
                .bind("id", branch.id())
                .bind("code", branch.code())
                .bind("name", branch.name())
                .bind("place", branch.place())
                .bind("address", branch.address());
    }

    private Opened opened(Readable row) {
        var settings = new Settings(
                Objects.requireNonNull(row.get("business", String.class)),
                row.get("tax_id", String.class),
                row.get("phone", String.class),
                row.get("email", String.class),
                row.get("website", String.class),
                row.get("invoice_note", String.class),
                Objects.requireNonNull(row.get("version", Long.class)));
        Branch[] branches = json.readValue(Objects.requireNonNull(row.get("branches", String.class)), Branch[].class);
        return new Opened(settings, List.of(branches));
    }

    /** What the two tables hold. */
    record Opened(Settings settings, List<Branch> branches) {}
}
