package app.karat.shop.lots;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code lot} and the movements that go with them, each change in one statement. */
@Repository
class LotStore {

    /** The unique constraint that a second lot with the same id breaks. */
    static final String SAME_ID = "lot_id_reused";

    private final DatabaseClient database;
    private final LotRows rows;

    LotStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new LotRows(json);
    }

    Mono<Boolean> add(Lot lot, String fingerprint, CurrentUser user) {
        return done(AuditTrail.who(rows.bindWhole(database.sql(LotSql.ADD), lot), user)
                        .bind("id", lot.id())
                        .bind("fingerprint", fingerprint)
                        .bind("at", lot.createdAt()))
                .onErrorMap(codeTaken(lot.code()));
    }

    /** False when it has moved on. */
    Mono<Boolean> change(Lot next, CurrentUser user, Instant at) {
        return done(AuditTrail.who(rows.bindPrice(database.sql(LotSql.CHANGE), next), user)
                .bind("id", next.id())
                .bind("version", next.version())
                .bind("at", at));
    }

    /** False when there is too little of it. */
    Mono<Boolean> move(UUID document, Lot lot, LotMovement movement, String fingerprint, CurrentUser user, Instant at) {
        var cost = movement.cost();
        var bound = portion(database.sql(LotSql.MOVE), lot, movement.quantity())
                .bind("sign", movement.out() ? -1 : 1)
                .bind("cost", cost == null ? BigDecimal.ZERO : cost.amount())
                .bind("movement", movement.kind())
                .bind("against", movement.against())
                .bind("document", document)
                .bind("fingerprint", fingerprint)
                .bind("at", at);
        bound = Binds.nullable(bound, "reason", movement.reason(), String.class);
        return done(AuditTrail.who(bound, user));
    }

    /** False when there is too little of it. */
    Mono<Boolean> split(UUID document, Lot lot, LotSplit split, String fingerprint, CurrentUser user, Instant at) {
        var bound = portion(database.sql(LotSql.SPLIT), lot, split.quantity())
                .bind("into", split.into())
                .bind("code", split.code())
                .bind("name", split.name())
                .bind("document", document)
                .bind("fingerprint", fingerprint)
                .bind("at", at);
        return done(AuditTrail.who(bound, user)).onErrorMap(codeTaken(split.code()));
    }

    Mono<Lot> lock(UUID id, Currency currency) {
        return one(LotSql.LOCK, id, currency);
    }

    Mono<Lot> find(UUID id, Currency currency) {
        return one(LotSql.BY_ID, id, currency);
    }

    Mono<List<Lot>> findAll(UUID[] ids, Currency currency) {
        return database.sql(LotSql.BY_IDS)
                .bind("ids", ids)
                .map(row -> rows.lot(row, currency))
                .all()
                .collectList();
    }

    Mono<String> fingerprint(UUID id) {
        return text(database.sql(LotSql.FINGERPRINT).bind("id", id));
    }

    /** What the document was asked for by, if it has happened. */
    Mono<String> happened(UUID document) {
        return text(database.sql(LotSql.HAPPENED).bind("document", document));
    }

    Mono<Boolean> isOnAPiece(String code) {
        return database.sql(LotSql.TAG_ON_A_PIECE)
                .bind("code", code)
                .map(row -> Objects.requireNonNull(row.get("pieces", Long.class)) > 0)
                .one();
    }

    Mono<Boolean> isSupplier(UUID id) {
        return database.sql("SELECT count(*) AS suppliers FROM supplier WHERE id = :id")
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("suppliers", Long.class)) > 0)
                .one();
    }

    Mono<List<LotEntry>> entries(UUID id) {
        return database.sql(LotSql.ENTRIES)
                .bind("id", id)
                .map(LotRows::entry)
                .all()
                .collectList();
    }

    Mono<List<Lot>> page(LotFilter filter, Currency currency, Keyset after, int limit) {
        var statement = database.sql(LotSql.PAGE.formatted(filter.conditions()))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        UUID[] branches = filter.scope().branches();
        LotKind kind = filter.kind();
        String typed = filter.typed();
        statement = branches == null ? statement : statement.bind("branches", branches);
        statement = kind == null ? statement : statement.bind("kind", kind.name());
        statement = typed == null || typed.isBlank() ? statement : statement.bind("typed", typed.strip());
        return statement.map(row -> rows.lot(row, currency)).all().collectList();
    }

    private static GenericExecuteSpec portion(GenericExecuteSpec statement, Lot lot, Quantity quantity) {
        var heavy = lot.kind() == LotKind.PARCEL ? quantity.carats().grams() : quantity.grams();
        return statement
                .bind("id", lot.id())
                .bind("count", quantity.count())
                .bind("heavy", heavy.grams())
                .bind("carats", quantity.carats().value());
    }

    private Mono<Lot> one(String sql, UUID id, Currency currency) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> rows.lot(row, currency))
                .one();
    }

    private static Mono<String> text(GenericExecuteSpec statement) {
        return statement.mapValue(String.class).one();
    }

    private static Mono<Boolean> done(GenericExecuteSpec statement) {
        return statement
                .map(row -> Objects.requireNonNull(row.get("done", Long.class)) == 1)
                .one();
    }

    private static java.util.function.Function<Throwable, Throwable> codeTaken(String code) {
        return Constraint.problems(Map.of("lot_code_taken", () -> LotProblem.codeTaken(code)));
    }
}
