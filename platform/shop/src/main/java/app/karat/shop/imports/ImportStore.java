package app.karat.shop.imports;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code import_run}; every move from one state to the next is one conditional statement that also tells of it. */
@Repository
class ImportStore {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final ImportRows rows;

    ImportStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.rows = new ImportRows(json);
    }

    /** Adds the run unless its id is there; false then. */
    Mono<Boolean> add(ImportRun run, String headersKey, CurrentUser user) {
        return AuditTrail.who(database.sql(ImportSql.ADD), user)
                .bind("id", run.id())
                .bind("fileName", run.fileName())
                .bind("fileBytes", run.fileBytes())
                .bind("sha256", run.sha256())
                .bind("sheet", json.writeValueAsString(run.sheet()))
                .bind("key", headersKey)
                .bind("at", run.createdAt())
                .fetch()
                .rowsUpdated()
                .map(added -> added == 1);
    }

    Mono<ImportRun> find(UUID id) {
        return database.sql(ImportSql.BY_ID).bind("id", id).map(rows::run).one();
    }

    Mono<ImportRun> locked(UUID id) {
        return database.sql(ImportSql.LOCKED).bind("id", id).map(rows::run).one();
    }

    /** The run that has waited longest for a worker. */
    Mono<ImportRun> next() {
        return database.sql(ImportSql.NEXT).map(rows::run).one();
    }

    Mono<List<ImportRun>> page(Keyset after, int limit) {
        return database.sql(ImportSql.PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit)
                .map(rows::run)
                .all()
                .collectList();
    }

    /** The mapping that a sheet with these headers had last. */
    Mono<Mapping> known(String headersKey) {
        return database.sql(ImportSql.KNOWN)
                .bind("key", headersKey)
                .map(row -> json.readValue(Objects.requireNonNull(row.get("mapping", String.class)), Mapping.class))
                .one();
    }

    Mono<Boolean> map(UUID id, Mapping mapping, Instant at) {
        return moved(database.sql(ImportSql.MAP).bind("mapping", json.writeValueAsString(mapping)), id, at);
    }

    Mono<Boolean> checkProgress(UUID id, int rowsDone, Instant at) {
        return moved(database.sql(ImportSql.CHECK_PROGRESS).bind("rows", rowsDone), id, at);
    }

    Mono<Boolean> checked(UUID id, ImportRun.Checked checked, List<RowError> wrong, Instant at) {
        return moved(
                database.sql(ImportSql.CHECKED)
                        .bind("checked", json.writeValueAsString(checked))
                        .bind("wrong", json.writeValueAsString(wrong)),
                id,
                at);
    }

    Mono<Boolean> start(UUID id, Instant at) {
        return moved(database.sql(ImportSql.START), id, at);
    }

    /** Claims the rows after {@code from} up to {@code to} for this transaction; false when another worker was there first. */
    Mono<Boolean> advance(UUID id, int from, int to, Instant at) {
        return database.sql(ImportSql.ADVANCE)
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Boolean> cameIn(UUID id, int pieces, List<RowError> refused) {
        return changed(database.sql(ImportSql.CAME_IN)
                .bind("id", id)
                .bind("pieces", pieces)
                .bind("wrong", json.writeValueAsString(refused)));
    }

    Mono<Boolean> undo(UUID id, Instant at) {
        return moved(database.sql(ImportSql.UNDO), id, at);
    }

    Mono<Boolean> wentOut(UUID id, int pieces, Instant at) {
        return moved(database.sql(ImportSql.WENT_OUT).bind("pieces", pieces), id, at);
    }

    Mono<Boolean> end(ImportRun run, ImportStatus next, String action, Instant at) {
        return moved(
                database.sql(ImportSql.END)
                        .bind("now", run.status().name())
                        .bind("next", next.name())
                        .bind("action", action),
                run.id(),
                at);
    }

    Mono<Boolean> fail(UUID id, String failure, Instant at) {
        return moved(database.sql(ImportSql.FAIL).bind("failure", failure), id, at);
    }

    private static Mono<Boolean> moved(GenericExecuteSpec statement, UUID id, Instant at) {
        return changed(statement.bind("id", id).bind("at", at));
    }

    private static Mono<Boolean> changed(GenericExecuteSpec statement) {
        return statement
                .map(row -> Objects.requireNonNull(row.get("changed", Long.class)) == 1)
                .one();
    }
}
