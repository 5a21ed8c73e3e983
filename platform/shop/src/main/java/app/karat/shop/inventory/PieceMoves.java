package app.karat.shop.inventory;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves pieces for a document of another capability in one statement: the pieces are locked in the order of their ids and taken only if all of
 * them stand as the move demands, then come the document, the stock ledger, the money ledger, the audit entry and the events. Runs inside the
 * caller's transaction; a move that is not whole fails with {@link NotMoved} and takes the transaction with it.
 */
@Component
public class PieceMoves {

    private static final String TAKEN = """
            WITH taken AS MATERIALIZED (
              SELECT p.id, p.branch_id, p.metal, p.fineness, p.net_grams, p.fine_grams, p.cost, p.supplier_id, p.consigned_on, p.reserved_for,
                     p.reservation_id IS NOT NULL AND p.reserved_until > :at AS kept
                FROM piece p
               WHERE p.id = ANY(:pieces) AND p.status = ANY(:from)
                 AND (CAST(:where AS uuid) IS NULL OR p.branch_id = CAST(:where AS uuid))
                 AND (CAST(:heldBy AS uuid) IS NULL OR p.out_on = CAST(:heldBy AS uuid))
               ORDER BY p.id FOR UPDATE OF p
            ), whole AS MATERIALIZED (
              SELECT count(*) AS pieces FROM taken HAVING count(*) = :count
            ), document AS (
            """;

    private static final String MOVED = """
            ), moved AS (
              UPDATE piece p SET branch_id = coalesce(CAST(:to AS uuid), t.branch_id), out_on = CAST(:heldNext AS uuid), updated_at = :at,
                     reserved_for = coalesce(CAST(:keptFor AS uuid), t.reserved_for),
                     status = CASE WHEN t.kept AND :becomes = 'IN_STOCK' THEN 'RESERVED' ELSE :becomes END
                FROM taken t, whole WHERE p.id = t.id
              RETURNING p.id, p.branch_id, p.status
            ), counted AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, CAST(:kind AS text), t.id, m.branch_id, t.metal, t.fineness, :sign, :sign * t.net_grams, :sign * t.fine_grams,
                     CASE WHEN t.consigned_on IS NULL THEN :sign * t.cost END, :document
                FROM moved m JOIN taken t ON t.id = m.id WHERE :sign <> 0
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT :document, :at, :branch, e.account, e.debit, e.credit
                FROM whole, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
              UNION ALL
              SELECT :document, :at, :branch, CAST(:costTo AS text), sum(t.cost), 0
                FROM taken t, whole WHERE CAST(:costTo AS text) IS NOT NULL HAVING sum(t.cost) > 0
              UNION ALL
              SELECT :document, :at, :branch, CASE WHEN t.consigned_on IS NULL THEN 'STOCK' ELSE 'PAYABLE:' || t.supplier_id END,
                     0, sum(t.cost)
                FROM taken t, whole WHERE CAST(:costTo AS text) IS NOT NULL GROUP BY 4 HAVING sum(t.cost) > 0
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, :action, :entity, :document, NULL, CAST(:after AS jsonb)
                   FROM document
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM moved
            )
            SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM moved) AS pieces""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    private final DatabaseClient database;
    private final JsonMapper json;

    PieceMoves(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A statement around the one that writes the document. That one may read {@code whole}, which has a row only if every piece was taken,
     * may use {@code :document} and {@code :at}, returns one row, and must not write when {@code whole} is empty.
     */
    public GenericExecuteSpec around(String document, PieceMove move) {
        var bound = AuditTrail.who(database.sql(TAKEN + document + MOVED), move.who())
                .bind("document", move.document())
                .bind("branch", move.branch())
                .bind("at", move.when())
                .bind("pieces", move.pieces().toArray(UUID[]::new))
                .bind("count", (long) move.pieces().size())
                .bind("from", move.from().stream().map(PieceStatus::name).toArray(String[]::new))
                .bind("becomes", move.becomes().name());
        bound = Binds.nullable(bound, "where", move.at(), UUID.class);
        bound = Binds.nullable(bound, "heldBy", move.heldBy(), UUID.class);
        bound = Binds.nullable(bound, "to", move.to(), UUID.class);
        bound = Binds.nullable(bound, "heldNext", move.heldNext(), UUID.class);
        bound = Binds.nullable(bound, "keptFor", move.keptFor(), UUID.class);
        return movement(bound, move.movement());
    }

    /** Runs it, with what it posts and what the audit trail is to say; {@link NotMoved} unless the document and every piece went along. */
    public Mono<Void> run(GenericExecuteSpec statement, PieceMove move, List<Posting.Entry> entries, Note note) {
        return statement
                .bind("entries", json.writeValueAsString(entries))
                .bind("action", note.action())
                .bind("entity", note.entity())
                .bind("after", json.writeValueAsString(note.after()))
                .map(row -> isWhole(row, move))
                .one()
                .filter(whole -> whole)
                .switchIfEmpty(Mono.error(NotMoved::new))
                .then();
    }

    private static GenericExecuteSpec movement(GenericExecuteSpec statement, PieceMove.@Nullable Movement movement) {
        var bound = statement.bind("sign", movement == null ? 0 : movement.sign());
        bound = Binds.nullable(bound, "kind", movement == null ? null : movement.kind(), String.class);
        return Binds.nullable(bound, "costTo", movement == null ? null : movement.costTo(), String.class);
    }

    private static boolean isWhole(Readable row, PieceMove move) {
        return Objects.requireNonNull(row.get("documents", Long.class)) == 1
                && Objects.requireNonNull(row.get("pieces", Long.class))
                        == move.pieces().size();
    }

    /**
     * What the audit trail says of it.
     *
     * @param action past tense
     * @param after what matters of the document now
     */
    public record Note(String action, String entity, Object after) {}

    /** The document has moved on, or a piece does not stand as the move demands; the caller finds out which. */
    public static final class NotMoved extends RuntimeException {

        NotMoved() {
            super("the pieces or the document are not as the move demands", null, false, false);
        }
    }
}
