package app.karat.shop.stocktake;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import java.math.BigDecimal;
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
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code stock_take} and {@code stock_take_scan}, each step in one statement. */
@Repository
class StockTakeStore {

    /** The constraint that a second start with the same id breaks. */
    static final String SAME_ID = "stock_take_pkey";

    private final DatabaseClient database;
    private final StockTakeRows rows;

    StockTakeStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new StockTakeRows(json);
    }

    Mono<Void> start(UUID id, UUID branch, @Nullable String category, CurrentUser user, Instant at) {
        var statement = step(StockTakeSql.START, id, user, at).bind("branch", branch);
        return Binds.nullable(statement, "category", category, String.class)
                .then()
                .onErrorMap(Constraint.problems(Map.of("stock_take_running", StockTakeProblem::running)));
    }

    /** Empty when nothing may be scanned into this count now. */
    Mono<List<ScanAnswer>> scan(UUID id, ScanBatch batch, BranchScope scope, String who, Instant at) {
        var statement = database.sql(StockTakeSql.SCAN)
                .bind("id", id)
                .bind("tags", batch.tags())
                .bind("grams", batch.grams())
                .bind("pieces", batch.pieces())
                .bind("carats", batch.carats())
                .bind("device", batch.device())
                .bind("whoName", who)
                .bind("at", at);
        return Binds.nullable(statement, "branches", scope.branches(), UUID[].class)
                .map(StockTakeRows::answer)
                .all()
                .collectList()
                .filter(answers -> !answers.isEmpty());
    }

    Mono<StockTake> find(UUID id) {
        return database.sql(StockTakeSql.BY_ID).bind("id", id).map(rows::take).one();
    }

    Mono<List<StockTake>> page(BranchScope scope, Keyset after, int limit) {
        var statement = database.sql(StockTakeSql.PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        return Binds.nullable(statement, "branches", scope.branches(), UUID[].class)
                .map(rows::take)
                .all()
                .collectList();
    }

    Mono<List<ScanAnswer>> lastScans(UUID id, int limit) {
        return database.sql(StockTakeSql.SCANS)
                .bind("id", id)
                .bind("limit", limit)
                .map(StockTakeRows::answer)
                .all()
                .collectList();
    }

    /** Compares hand and books; false when it is not being counted. */
    Mono<Boolean> close(UUID id, CurrentUser user, Instant at) {
        return database.sql(StockTakeSql.LOCK)
                .bind("id", id)
                .then()
                .then(Mono.defer(() -> done(step(CountSql.CLOSE, id, user, at))));
    }

    Mono<Boolean> reopen(UUID id, CurrentUser user, Instant at) {
        return done(step(StockTakeSql.REOPEN, id, user, at));
    }

    Mono<Boolean> abandon(UUID id, CurrentUser user, Instant at) {
        return done(step(StockTakeSql.ABANDON, id, user, at));
    }

    Mono<Boolean> decide(UUID id, Map<String, CountResult.Decision> decisions, CurrentUser user, Instant at) {
        return done(step(StockTakeSql.DECIDE, id, user, at).bind("decisions", rows.json(decisions)));
    }

    /** Writes what was accepted; false when it is not closed, or something is undecided. */
    Mono<Boolean> post(UUID id, CurrentUser user, Instant at) {
        return done(step(CountSql.POST, id, user, at));
    }

    private GenericExecuteSpec step(String sql, UUID id, CurrentUser user, Instant at) {
        return AuditTrail.who(database.sql(sql), user).bind("id", id).bind("at", at);
    }

    private static Mono<Boolean> done(GenericExecuteSpec statement) {
        return statement
                .map(row -> Objects.requireNonNull(row.get("changed", Long.class)) == 1)
                .one();
    }

    /** Tags in capitals, each once, with what was weighed or counted of each. */
    record ScanBatch(String[] tags, List<Scan> scans, String device) {

        @Nullable
        BigDecimal[] grams() {
            return scans.stream()
                    .map(scan -> scan.grams() == null ? null : scan.grams().grams())
                    .toArray(BigDecimal[]::new);
        }

        @Nullable
        Integer[] pieces() {
            return scans.stream().map(Scan::count).toArray(Integer[]::new);
        }

        @Nullable
        BigDecimal[] carats() {
            return scans.stream()
                    .map(scan -> scan.carats() == null ? null : scan.carats().value())
                    .toArray(BigDecimal[]::new);
        }
    }
}
