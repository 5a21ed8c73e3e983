package app.karat.shop.repricing;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.approvals.Approver;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.inventory.PiecePlans.NewPlan;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code price_run} and {@code price_run_piece}. */
@Repository
class RunStore {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final RunRows rows;

    RunStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.rows = new RunRows(json);
    }

    /** A run with the fingerprint of its request. */
    record Row(PriceRun run, String fingerprint) {}

    /**
     * A step in a run's life.
     *
     * @param by who takes it, the run's maker when it goes on by itself
     */
    record Step(
            Set<RunStatus> from,
            RunStatus to,
            @Nullable Instant scheduled,
            @Nullable Approver approval,
            @Nullable CurrentUser by) {

        static Step alone(RunStatus from, RunStatus to) {
            return new Step(Set.of(from), to, null, null, null);
        }
    }

    /** False when the id is taken. */
    Mono<Boolean> add(UUID id, RunWish wish, CurrentUser by, Instant at) {
        return AuditTrail.who(database.sql(RunSql.ADD), by)
                .bind("id", id)
                .bind("name", wish.name())
                .bind("selection", json.writeValueAsString(wish.selection()))
                .bind("change", json.writeValueAsString(wish.change()))
                .bind("guards", json.writeValueAsString(wish.guards()))
                .bind("fingerprint", wish.fingerprint())
                .bind("at", at)
                .map(row -> Objects.equals(row.get("changed", Long.class), 1L))
                .one();
    }

    /** False when the run does not stand where the step begins. */
    Mono<Boolean> step(UUID id, Step step, Instant at) {
        CurrentUser by = step.by();
        Approver approval = step.approval();
        var bound = database.sql(RunSql.STEP)
                .bind("id", id)
                .bind("from", step.from().stream().map(RunStatus::name).toArray(String[]::new))
                .bind("to", step.to().name())
                .bind("at", at);
        bound = Binds.nullable(bound, "scheduled", step.scheduled(), Instant.class);
        bound = Binds.nullable(
                bound, "approval", approval == null ? null : json.writeValueAsString(approval), String.class);
        bound = Binds.nullable(bound, "who", by == null ? null : by.subject(), String.class);
        bound = Binds.nullable(bound, "whoName", by == null ? null : by.name(), String.class);
        return Binds.nullable(bound, "client", by == null ? null : by.clientId(), String.class)
                .map(row -> Objects.equals(row.get("changed", Long.class), 1L))
                .one();
    }

    /** Holds the run for this transaction; empty when it stands elsewhere by now. */
    Mono<UUID> hold(UUID id, RunStatus status) {
        return database.sql(RunSql.HOLD)
                .bind("id", id)
                .bind("status", status.name())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    /** The last piece that was looked at; empty at the beginning. */
    Mono<UUID> lastPiece(UUID id) {
        return database.sql(RunSql.LAST_PIECE)
                .bind("id", id)
                .map(row -> Optional.ofNullable(row.get("last", UUID.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    Mono<Void> plan(UUID id, List<RunRow> planned) {
        return database.sql(RunSql.PLAN)
                .bind("id", id)
                .bind("rows", json.writeValueAsString(planned))
                .then();
    }

    /** The next pieces to change, or to change back. */
    Mono<List<NewPlan>> batch(UUID id, String state, int limit) {
        return database.sql(RunSql.BATCH)
                .bind("id", id)
                .bind("state", state)
                .bind("limit", limit)
                .map(row -> new NewPlan(
                        Objects.requireNonNull(row.get("piece_id", UUID.class)),
                        Objects.requireNonNull(row.get("version", Long.class)),
                        json.readValue(Objects.requireNonNull(row.get("pricing", String.class)), PricePlan.class),
                        Objects.requireNonNull(row.get("fixed", BigDecimal.class))))
                .all()
                .collectList();
    }

    /** Writes down what became of a batch, and tells whoever watches. */
    Mono<Void> mark(UUID id, Collection<NewPlan> batch, Set<UUID> done, String good, String bad) {
        return database.sql(RunSql.MARK)
                .bind("id", id)
                .bind("pieces", batch.stream().map(NewPlan::piece).toArray(UUID[]::new))
                .bind("done", done.toArray(UUID[]::new))
                .bind("good", good)
                .bind("bad", bad)
                .then()
                .then(progress(id));
    }

    Mono<Void> progress(UUID id) {
        return database.sql(RunSql.PROGRESS).bind("id", id).then();
    }

    /** A run that waits for work now. */
    Mono<UUID> next(Instant at) {
        return database.sql(RunSql.NEXT)
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    /** When the next run is to begin; empty when none is scheduled. */
    Mono<Instant> due() {
        return database.sql(RunSql.DUE)
                .map(row -> Optional.ofNullable(row.get("due", Instant.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    Mono<Row> find(UUID id, Currency currency) {
        return database.sql(RunSql.BY_ID)
                .bind("id", id)
                .map(row -> rows.run(row, currency))
                .one();
    }

    Mono<List<PriceRun>> page(Keyset after, int limit, Currency currency) {
        return database.sql(RunSql.PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit)
                .map(row -> rows.run(row, currency).run())
                .all()
                .collectList();
    }

    Mono<List<RunPiece>> pieces(
            UUID id, @Nullable UUID last, @Nullable String state, boolean beyond, int limit, Currency currency) {
        var bound = database.sql(RunSql.PIECES)
                .bind("id", id)
                .bind("beyond", beyond)
                .bind("limit", limit);
        bound = Binds.nullable(bound, "last", last, UUID.class);
        return Binds.nullable(bound, "state", state, String.class)
                .map(row -> RunRows.piece(row, currency))
                .all()
                .collectList();
    }
}
