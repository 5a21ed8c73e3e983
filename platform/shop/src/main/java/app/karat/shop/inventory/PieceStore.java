package app.karat.shop.inventory;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Metal;
import app.karat.shop.audit.AuditTrail;
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
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code piece} and the movements that go with them, each change in one statement. */
@Repository
class PieceStore {

    private final DatabaseClient database;
    private final PieceRows rows;

    PieceStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new PieceRows(json);
    }

    /** Adds the piece with its movement into stock, its audit entry and its event. */
    Mono<Void> add(Piece piece, Currency currency, CurrentUser user) {
        return AuditTrail.who(rows.bind(database.sql(PieceSql.ADD), piece, currency), user)
                .bind("status", piece.status().name())
                .bind("at", piece.createdAt())
                .then()
                .onErrorMap(Constraint.problems(Map.of(
                        "piece_tag_taken", () -> PieceProblem.tagTaken(piece.tag()),
                        "piece_pkey", () -> PieceProblem.idTaken(piece.id()))));
    }

    /** Replaces the piece of that version; what its weight, place or cost changed is posted to the ledger. False when it has moved on. */
    Mono<Boolean> change(Piece next, Currency currency, CurrentUser user, Instant at) {
        return AuditTrail.who(rows.bind(database.sql(PieceSql.CHANGE), next, currency), user)
                .bind("version", next.version())
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("changed", Long.class)) == 1)
                .one()
                .onErrorMap(Constraint.problems(Map.of("piece_tag_taken", () -> PieceProblem.tagTaken(next.tag()))));
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
        return bind(database.sql(PieceSql.PAGE.formatted(filter.conditions())), filter)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit)
                .map(rows::piece)
                .all()
                .collectList();
    }

    Mono<List<StockSum>> sums(PieceFilter filter) {
        return bind(database.sql(PieceSql.SUMS.formatted(filter.conditions())), filter)
                .map(PieceStore::sum)
                .all()
                .collectList();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, PieceFilter filter) {
        GenericExecuteSpec bound = statement;
        String query = filter.query();
        if (query != null) {
            bound = bound.bind("query", query);
        }
        if (filter.status() != null) {
            bound = bound.bind("status", filter.status().name());
        }
        UUID[] branches = filter.scope().branches();
        if (branches != null) {
            bound = bound.bind("branches", branches);
        }
        return filter.metal() == null
                ? bound
                : bound.bind("metal", filter.metal().name());
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
