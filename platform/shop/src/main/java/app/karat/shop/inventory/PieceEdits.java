package app.karat.shop.inventory;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.branches.Shops;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Changes category, price plan and own fields of many pieces in one statement, inside the caller's transaction, which writes the document. */
@Repository
public class PieceEdits {

    /** Locks in the order of ids, as sales do; a piece of another version, or past corrections, is left alone. */
    private static final String REPLACE = """
            WITH row AS MATERIALIZED (
              SELECT r.*, v.version FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(%s)
                JOIN jsonb_to_recordset(CAST(:versions AS jsonb)) AS v(id uuid, version bigint) ON v.id = r.id
            ), held AS MATERIALIZED (
              SELECT p.id FROM piece p JOIN row r ON r.id = p.id
               WHERE p.version = r.version
                 AND p.status IN ('ORDERED', 'IN_STOCK', 'RESERVED', 'ON_MEMO', 'IN_WORKSHOP')
               ORDER BY p.id FOR UPDATE OF p
            ), changed AS (
              UPDATE piece p SET category = r.category, mode = r.mode, detail = r.detail, fixed_value = r.fixed, own = r.own,
                     words = array_to_tsvector(r.words), version = p.version + 1, updated_at = :at
                FROM row r, held WHERE p.id = r.id AND held.id = p.id
              RETURNING p.id, p.branch_id, p.status
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM changed
            )
            SELECT id FROM changed""".formatted(PieceRows.NewRow.TYPES, Outbox.COLUMNS);

    private final DatabaseClient database;
    private final Shops shops;
    private final JsonMapper json;
    private final PieceRows rows;
    private final Clock clock;

    PieceEdits(DatabaseClient database, Shops shops, JsonMapper json, Clock clock) {
        this.database = database;
        this.shops = shops;
        this.json = json;
        this.rows = new PieceRows(json);
        this.clock = clock;
    }

    /** Puts these in the place of the versions they carry; those that moved on meanwhile are not among the ids. */
    public Mono<Set<UUID>> replace(List<Piece> next) {
        return next.isEmpty()
                ? Mono.just(Set.of())
                : shops.current()
                        .flatMap(shop -> replaced(next, shop.tenant().profile().currency()));
    }

    private Mono<Set<UUID>> replaced(List<Piece> next, Currency currency) {
        var versions = next.stream()
                .map(piece -> new Version(piece.id(), piece.version()))
                .toList();
        var all = next.stream().map(piece -> rows.row(piece, currency)).toList();
        return database.sql(REPLACE)
                .bind("rows", json.writeValueAsString(all))
                .bind("versions", json.writeValueAsString(versions))
                .bind("at", clock.instant())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collect(Collectors.toSet());
    }

    private record Version(UUID id, long version) {}
}
