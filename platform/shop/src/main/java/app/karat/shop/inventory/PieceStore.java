package app.karat.shop.inventory;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Metal;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code piece} and the movements that go with them, each change in one statement. */
@Repository
class PieceStore {

    private static final int FETCH = 200;

    private final DatabaseClient database;
    private final PieceRows rows;

    PieceStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new PieceRows(json);
    }

    /** Whether there is that design, with that variant if one is named. */
    Mono<Boolean> isKnown(OfDesign design) {
        var bound = database.sql(PieceSql.KNOWN_DESIGN).bind("design", design.id());
        return Binds.nullable(bound, "variant", design.variant(), String.class)
                .map(row -> Objects.requireNonNull(row.get("designs", Long.class)) == 1)
                .one();
    }

    /** The designs of most of the pieces that fit. */
    Mono<List<Facets.OfDesigns>> designs(PieceFilter filter) {
        return filter.bind(database.sql(PieceSql.DESIGNS.formatted(filter.conditions())))
                .map(row -> new Facets.OfDesigns(
                        Objects.requireNonNull(row.get("design_id", UUID.class)),
                        Objects.requireNonNull(row.get("style", String.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        Objects.requireNonNull(row.get("pieces", Long.class))))
                .all()
                .collectList();
    }

    /** Adds the piece with its movement into stock, its audit entry and its event. */
    Mono<Void> add(Piece piece, Currency currency, CurrentUser user) {
        return AuditTrail.who(rows.bind(database.sql(PieceSql.ADD), piece, currency), user)
                .bind("status", piece.status().name())
                .bind("at", piece.createdAt())
                .then()
                .onErrorMap(Constraint.problems(Map.of(
                        "piece_tag_taken", () -> PieceProblem.tagTaken(piece.tag()),
                        "piece_pkey", () -> PieceProblem.idTaken(piece.id()),
                        "piece_epc_taken", () -> PieceProblem.epcTaken(piece.epc()))));
    }

    /** Replaces the piece of that version; what its weight, place or cost changed is posted to the ledger. False when it has moved on. */
    Mono<Boolean> change(Piece next, Currency currency, CurrentUser user, Instant at) {
        return AuditTrail.who(rows.bind(database.sql(PieceSql.CHANGE), next, currency), user)
                .bind("version", next.version())
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("changed", Long.class)) == 1)
                .one()
                .onErrorMap(Constraint.problems(Map.of(
                        "piece_tag_taken", () -> PieceProblem.tagTaken(next.tag()),
                        "piece_epc_taken", () -> PieceProblem.epcTaken(next.epc()))));
    }

    Mono<Piece> find(UUID id) {
        return database.sql(PieceSql.BY_ID).bind("id", id).map(rows::piece).one();
    }

    Mono<List<Piece>> findAll(UUID[] ids) {
        return database.sql(PieceSql.BY_IDS)
                .bind("ids", ids)
                .map(rows::piece)
                .all()
                .collectList();
    }

    /** The customers for whom these are kept, by piece. */
    Mono<Map<UUID, UUID>> kept(UUID[] ids, Instant at) {
        return database.sql(PieceSql.KEPT)
                .bind("ids", ids)
                .bind("at", at)
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("reserved_for", UUID.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Piece> findByTag(String tag) {
        return database.sql(PieceSql.BY_TAG).bind("tag", tag).map(rows::piece).one();
    }

    Mono<List<Piece>> page(PieceFilter filter, Keyset after, int limit) {
        return filter.bind(database.sql(PieceSql.PAGE.formatted(filter.conditions())))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit)
                .map(rows::piece)
                .all()
                .collectList();
    }

    /** Counts of every combination of the facets among what somebody typed, in the branches that the filter's scope names. */
    Mono<List<Facets.Row>> facets(PieceFilter filter) {
        return filter.bind(database.sql(PieceSql.FACETS.formatted(filter.conditions())))
                .map(row -> new Facets.Row(
                        Objects.requireNonNull(row.get("category", String.class)),
                        Objects.requireNonNull(row.get("metal", String.class)),
                        Objects.requireNonNull(row.get("purity", String.class)),
                        Objects.requireNonNull(row.get("branch_id", UUID.class)),
                        Objects.requireNonNull(row.get("status", String.class)),
                        Objects.requireNonNull(row.get("pieces", Long.class))))
                .all()
                .collectList();
    }

    /** Everything that fits, read as it is asked for; inside the caller's transaction. */
    Flux<Piece> all(PieceFilter filter) {
        return filter.bind(database.sql(PieceSql.ALL.formatted(filter.conditions())))
                .filter(statement -> statement.fetchSize(FETCH))
                .map(rows::piece)
                .all();
    }

    Mono<List<StockSum>> sums(PieceFilter filter) {
        return filter.bind(database.sql(PieceSql.SUMS.formatted(filter.conditions())))
                .map(PieceStore::sum)
                .all()
                .collectList();
    }

    private static StockSum sum(Readable row) {
        return new StockSum(
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                Metal.valueOf(Objects.requireNonNull(row.get("metal", String.class))),
                Objects.requireNonNull(row.get("purity", String.class)),
                Objects.requireNonNull(row.get("pieces", Long.class)),
                decimal(row, "gross"),
                decimal(row, "net"),
                decimal(row, "fine"),
                decimal(row, "rated"),
                decimal(row, "fixed"));
    }

    private static BigDecimal decimal(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }
}
