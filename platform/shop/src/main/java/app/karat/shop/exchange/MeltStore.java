package app.karat.shop.exchange;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code melt_lot} and of everything that its changes write. */
@Repository
class MeltStore {

    static final String SAME_ID = "melt_lot_id_taken";

    private final DatabaseClient database;
    private final JsonMapper json;

    MeltStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty, with nothing changed, when not all of it is free. */
    Mono<UUID> collect(UUID id, MeltRequests.Collect lot, LocalDate today, CurrentUser user, Instant at) {
        var statement = AuditTrail.who(database.sql(MeltSql.COLLECT), user)
                .bind("id", id)
                .bind("items", lot.oldGold().toArray(UUID[]::new))
                .bind("count", (long) lot.oldGold().size())
                .bind("branch", lot.branchId())
                .bind("today", today)
                .bind("at", at)
                .bind("refiner", lot.refiner())
                .bind("fingerprint", Fingerprint.of(lot));
        return Binds.nullable(statement, "note", lot.note(), String.class)
                .mapValue(UUID.class)
                .one();
    }

    Mono<UUID> send(UUID id, CurrentUser user, Instant at) {
        return AuditTrail.who(database.sql(MeltSql.SEND), user)
                .bind("id", id)
                .bind("at", at)
                .mapValue(UUID.class)
                .one();
    }

    /** Empty when the lot is not at the refiner, or the day is closed. */
    Mono<UUID> receive(Refined refined, CurrentUser user) {
        var result = refined.result();
        return AuditTrail.who(refined.taking().bindGate(database.sql(MeltSql.RECEIVE)), user)
                .bind("id", refined.lot().id())
                .bind("at", result.at())
                .bind("grams", result.grams().grams())
                .bind("fineness", (short) result.fineness().mille())
                .bind("fine", result.fineGrams().grams())
                .bind("fee", result.fee().amount())
                .bind("value", refined.value().amount())
                .bind("entries", json.writeValueAsString(refined.posting().entries()))
                .mapValue(UUID.class)
                .one();
    }

    Mono<MeltLot> find(UUID id) {
        return database.sql(MeltSql.BY_ID).bind("id", id).map(MeltStore::lot).one();
    }

    Mono<List<MeltLot>> page(BranchScope scope, Keyset after, int limit) {
        UUID[] branches = scope.branches();
        var statement = database.sql(MeltSql.PAGE.formatted(branches == null ? "" : " AND branch_id = ANY(:branches)"))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        statement = branches == null ? statement : statement.bind("branches", branches);
        return statement.map(MeltStore::lot).all().collectList();
    }

    /** The first of them that must not be melted yet. */
    Mono<OldGoldProblem> onHold(List<UUID> items, LocalDate today) {
        return database.sql(MeltSql.ON_HOLD)
                .bind("items", items.toArray(UUID[]::new))
                .bind("today", today)
                .map(row -> OldGoldProblem.onHold(
                        Objects.requireNonNull(row.get("number", String.class)),
                        Objects.requireNonNull(row.get("hold_until", LocalDate.class))))
                .one();
    }

    Mono<List<MeltVariance>> variance(BranchScope scope) {
        UUID[] branches = scope.branches();
        var statement =
                database.sql(MeltSql.VARIANCE.formatted(branches == null ? "" : " AND o.branch_id = ANY(:branches)"));
        statement = branches == null ? statement : statement.bind("branches", branches);
        return statement
                .map(row -> MeltVariance.of(
                        Objects.requireNonNull(row.get("branch_id", UUID.class)),
                        Objects.requireNonNull(row.get("tester", String.class)),
                        Metal.valueOf(Objects.requireNonNull(row.get("metal", String.class))),
                        Objects.requireNonNull(row.get("items", Long.class)),
                        weight(row, "promised"),
                        weight(row, "received")))
                .all()
                .collectList();
    }

    private static MeltLot lot(Readable row) {
        String currency = Objects.requireNonNull(row.get("currency", String.class));
        return new MeltLot(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Metal.valueOf(Objects.requireNonNull(row.get("metal", String.class))),
                MeltLot.Status.valueOf(Objects.requireNonNull(row.get("status", String.class))),
                Objects.requireNonNull(row.get("items", Integer.class)),
                weight(row, "net_grams"),
                weight(row, "expected_fine_grams"),
                Money.of(
                        Objects.requireNonNull(row.get("cost", BigDecimal.class))
                                .toPlainString(),
                        currency),
                Objects.requireNonNull(row.get("refiner", String.class)),
                row.get("note", String.class),
                row.get("sent_at", Instant.class),
                result(row, currency),
                Objects.requireNonNull(row.get("fingerprint", String.class)));
    }

    private static MeltLot.@Nullable Result result(Readable row, String currency) {
        Instant at = row.get("received_at", Instant.class);
        return at == null
                ? null
                : new MeltLot.Result(
                        at,
                        weight(row, "received_grams"),
                        Fineness.of(Objects.requireNonNull(row.get("received_fineness", Short.class))),
                        weight(row, "received_fine_grams"),
                        Money.of(
                                Objects.requireNonNull(row.get("fee", BigDecimal.class))
                                        .toPlainString(),
                                currency));
    }

    private static Weight weight(Readable row, String column) {
        return new Weight(Objects.requireNonNull(row.get(column, BigDecimal.class)));
    }
}
