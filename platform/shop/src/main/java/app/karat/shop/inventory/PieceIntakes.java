package app.karat.shop.inventory;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes new pieces into stock for a document of another capability in one statement, with the document, both ledgers, the audit entry and the
 * events. Runs inside the caller's transaction; without its document nothing comes in and {@link PieceMoves.NotMoved} says so.
 */
@Component
public class PieceIntakes {

    private static final String TAKE_IN = """
            ), fresh AS MATERIALIZED (
              SELECT f.* FROM document, jsonb_to_recordset(CAST(:fresh AS jsonb)) AS f(%s)
            ), added AS (
              INSERT INTO piece (id, tag, name, category, metal, purity, fineness, gross_grams, other_grams, net_grams, fine_grams,
                                 stone_carats, mode, detail, fixed_value, cost, huid, hsn, branch_id, status, words, created_at, updated_at,
                                 supplier_id, consigned_on)
              SELECT id, tag, name, category, metal, purity, fineness, gross, other, net, fine, carats, mode, detail, fixed, cost, huid, hsn,
                     :branch, 'IN_STOCK', array_to_tsvector(words), :at, :at, :supplier, CAST(:consignedOn AS uuid) FROM fresh
              RETURNING id, branch_id, status, metal, fineness, net_grams, fine_grams, cost, consigned_on
            ), counted AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, :kind, id, branch_id, metal, fineness, 1, net_grams, fine_grams, CASE WHEN consigned_on IS NULL THEN cost END,
                     :document FROM added
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT :document, :at, :branch, e.account, e.debit, e.credit
                FROM document, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, :action, :entity, :document, NULL, CAST(:after AS jsonb)
                   FROM document
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM added
            )
            SELECT (SELECT count(*) FROM added) AS pieces""".formatted(PieceRows.NewRow.TYPES, AuditTrail.INSERT, Outbox.COLUMNS);

    private final DatabaseClient database;
    private final PieceRows rows;
    private final JsonMapper json;

    PieceIntakes(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new PieceRows(json);
        this.json = json;
    }

    /** A statement around the one that writes the document; that one may use {@code :document} and {@code :at} and returns one row. */
    public GenericExecuteSpec around(String document, PieceIntake intake) {
        var bound = AuditTrail.who(database.sql("WITH document AS (" + document + TAKE_IN), intake.who())
                .bind("document", intake.document())
                .bind("branch", intake.branch())
                .bind("at", intake.when())
                .bind("kind", intake.kind())
                .bind("supplier", intake.supplier())
                .bind("fresh", json.writeValueAsString(fresh(intake)));
        return Binds.nullable(bound, "consignedOn", intake.consignedOn(), UUID.class);
    }

    /** Runs it with what it posts and what the audit trail is to say. */
    public Mono<Void> run(
            GenericExecuteSpec statement, PieceIntake intake, List<Posting.Entry> entries, PieceMoves.Note note) {
        return statement
                .bind("entries", json.writeValueAsString(entries))
                .bind("action", note.action())
                .bind("entity", note.entity())
                .bind("after", json.writeValueAsString(note.after()))
                .map(row -> Objects.requireNonNull(row.get("pieces", Long.class))
                        == intake.pieces().size())
                .one()
                .filter(whole -> whole)
                .switchIfEmpty(Mono.error(PieceMoves.NotMoved::new))
                .then();
    }

    /** Whether this failure says that a tag is on another piece. */
    public static boolean isTagTaken(Throwable failure) {
        return Constraint.isBrokenBy(failure, "piece_tag_taken");
    }

    /** The problem that names the first of these tags (in capitals) that is on a piece or is the code of a lot; for after the failed transaction. */
    public Mono<PieceProblem> taken(List<String> capitals) {
        String[] tags = capitals.toArray(String[]::new);
        return database.sql("SELECT tag FROM piece WHERE upper(tag) = ANY(:tags) UNION ALL"
                        + " SELECT code FROM lot WHERE code = ANY(:tags) ORDER BY tag LIMIT 1")
                .bind("tags", tags)
                .map(row -> Objects.requireNonNull(row.get("tag", String.class)))
                .one()
                .map(PieceProblem::tagTaken);
    }

    private List<PieceRows.NewRow> fresh(PieceIntake intake) {
        return intake.pieces().stream()
                .map(piece -> rows.row(piece, intake.currency()))
                .toList();
    }
}
