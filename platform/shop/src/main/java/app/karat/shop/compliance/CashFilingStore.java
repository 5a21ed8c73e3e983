package app.karat.shop.compliance;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code cash_filing}. */
@Repository
class CashFilingStore {

    static final String SAME_ID = "cash_filing_id_reused";

    private static final String ADD = """
            INSERT INTO cash_filing (id, customer_id, form, payments, total, filed_on, detail, paper_sealed, at, by_name, fingerprint)
            VALUES (:id, :customer, :form, :payments, :total, :filedOn, CAST(:detail AS jsonb), :sealed, :at, :by, :fingerprint)""";

    private static final String SELECT =
            "SELECT id, customer_id, payments, total, filed_on, detail::text AS detail, at, by_name, fingerprint FROM cash_filing ";

    private final DatabaseClient database;
    private final JsonMapper json;

    CashFilingStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Refuses a second filing of exactly the same payments. */
    Mono<Void> add(UUID id, FilingRequest request, CashReport report, byte[] sealed, CurrentUser user, Instant at) {
        var paper = request.paper();
        var shown = new CashFiling.Paper(
                paper.kind(), paper.issuer(), app.karat.shop.vault.MaskedNumber.of(paper.number()));
        var detail = new Detail(request.reference(), request.dateOfBirth(), request.occupation(), shown);
        return database.sql(ADD)
                .bind("id", id)
                .bind("customer", request.customerId())
                .bind("form", report.form())
                .bind("payments", report.ids().toArray(Long[]::new))
                .bind("total", report.total().amount())
                .bind("filedOn", request.filedOn())
                .bind("detail", json.writeValueAsString(detail))
                .bind("sealed", sealed)
                .bind("at", at)
                .bind("by", user.name())
                .bind("fingerprint", Fingerprint.of(request))
                .then()
                .onErrorMap(Constraint.problems(Map.of("cash_filing_once", CashProblem::filed)));
    }

    Mono<Row> find(UUID id, String currency) {
        return database.sql(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map(row -> row(row, currency))
                .one();
    }

    /** Oldest first. */
    Flux<Row> of(List<UUID> customers, String currency) {
        return database.sql(SELECT + "WHERE customer_id = ANY(:customers) ORDER BY at, id")
                .bind("customers", customers.toArray(UUID[]::new))
                .map(row -> row(row, currency))
                .all();
    }

    Mono<byte[]> sealed(UUID id) {
        return database.sql("SELECT paper_sealed FROM cash_filing WHERE id = :id")
                .bind("id", id)
                .mapValue(byte[].class)
                .one();
    }

    private Row row(Readable row, String currency) {
        var detail = json.readValue(Objects.requireNonNull(row.get("detail", String.class)), Detail.class);
        var filing = new CashFiling(
                Objects.requireNonNull(row.get("id", UUID.class)),
                List.of(Objects.requireNonNull(row.get("payments", Long[].class))),
                Money.of(
                        Objects.requireNonNull(row.get("total", BigDecimal.class))
                                .toPlainString(),
                        currency),
                Objects.requireNonNull(row.get("filed_on", LocalDate.class)),
                detail.reference(),
                detail.dateOfBirth(),
                detail.occupation(),
                detail.paper(),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("by_name", String.class)));
        return new Row(
                Objects.requireNonNull(row.get("customer_id", UUID.class)),
                filing,
                Objects.requireNonNull(row.get("fingerprint", String.class)));
    }

    /** A filing with whom it is about. */
    record Row(UUID customer, CashFiling filing, String fingerprint) {}

    /** What is read with the filing only. */
    record Detail(
            @Nullable String reference,
            @Nullable LocalDate dateOfBirth,
            @Nullable String occupation,
            CashFiling.Paper paper) {}
}
