package app.karat.shop.books;

import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Runs the checks and keeps what they found. */
@Repository
class ProofStore {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final ObjectReader findings;
    private final ObjectReader counts;
    private final ObjectReader reports;

    ProofStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.findings = json.readerFor(new TypeReference<List<Finding>>() {});
        this.counts = json.readerFor(new TypeReference<Map<String, Long>>() {});
        this.reports = json.readerFor(Report.class);
    }

    /** Looks for rows that break the rule; may take its time. */
    Mono<Proof.Checked> run(ProofCheck check) {
        return database.sql(ProofSql.PATIENCE)
                .then()
                .then(database.sql(ProofSql.CHECK.formatted(check.sql()))
                        .map(row -> checked(check, row))
                        .one());
    }

    Mono<Anchor> head() {
        return database.sql(ProofSql.HEAD).map(ProofStore::anchor).one();
    }

    Mono<Map<String, Long>> counts() {
        return database.sql(ProofSql.COUNTS)
                .map(row -> counts.<Map<String, Long>>readValue(text(row, "counts")))
                .one();
    }

    Mono<Void> keep(Proof proof) {
        var statement = database.sql(ProofSql.KEEP)
                .bind("id", proof.id())
                .bind("at", proof.at())
                .bind("millis", proof.millis())
                .bind("position", proof.anchor().position())
                .bind("head", proof.anchor().hash())
                .bind("findings", proof.findings())
                .bind("report", json.writeValueAsString(new Report(proof.checks(), proof.counts())));
        return Binds.nullable(statement, "by", proof.by(), String.class).then();
    }

    Mono<List<Proof>> page(Keyset after, int limit) {
        return database.sql(ProofSql.PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit)
                .map(this::proof)
                .all()
                .collectList();
    }

    /** When the night's last proof was made; empty before the first. */
    Mono<Instant> latestOfTheNight() {
        return database.sql(ProofSql.LATEST).mapValue(Instant.class).one();
    }

    Mono<Sealed> find(Anchor anchor) {
        return database.sql(ProofSql.ANCHOR)
                .bind("position", anchor.position())
                .bind("hash", anchor.hash())
                .map(ProofStore::covered)
                .one();
    }

    private Proof.Checked checked(ProofCheck check, Readable row) {
        return new Proof.Checked(
                check.name(), check.title(), number(row, "findings"), findings.readValue(text(row, "examples")));
    }

    private Proof proof(Readable row) {
        Report report = reports.readValue(text(row, "report"));
        return new Proof(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                row.get("by_name", String.class),
                number(row, "millis"),
                new Anchor(number(row, "position"), text(row, "head")),
                number(row, "findings"),
                report.checks(),
                report.counts());
    }

    private static Anchor anchor(Readable row) {
        return new Anchor(number(row, "position"), text(row, "hash"));
    }

    private static Sealed covered(Readable row) {
        return new Sealed(
                anchor(row),
                row.get("at", Instant.class),
                row.get("action", String.class),
                row.get("entity", String.class),
                row.get("entity_id", UUID.class),
                number(row, "seals"));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** What the column {@code report} holds. */
    private record Report(List<Proof.Checked> checks, Map<String, Long> counts) {}
}
