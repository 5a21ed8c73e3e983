package app.karat.shop.inventory;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shops;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The door to changes of many pieces at once: one statement and one entry of the audit trail, all of them or none. */
@Service
public class Batches {

    private static final String EDIT = """
            WITH row AS MATERIALIZED (
              SELECT r.*, v.version FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(%s)
                JOIN jsonb_to_recordset(CAST(:versions AS jsonb)) AS v(id uuid, version bigint) ON v.id = r.id
            ), held AS MATERIALIZED (
              SELECT p.id FROM piece p JOIN row r ON r.id = p.id
               WHERE p.version = r.version
                 AND p.status IN ('ORDERED', 'IN_STOCK', 'RESERVED', 'ON_MEMO', 'IN_TRANSIT', 'IN_WORKSHOP')
               ORDER BY p.id FOR UPDATE OF p
            ), whole AS MATERIALIZED (
              SELECT count(*) AS pieces FROM held HAVING count(*) = :pieces
            ), changed AS (
              UPDATE piece p SET category = r.category, mode = r.mode, detail = r.detail, fixed_value = r.fixed, own = r.own,
                     words = array_to_tsvector(r.words), version = p.version + 1, updated_at = :at
                FROM row r, whole WHERE p.id = r.id
              RETURNING p.id, p.branch_id, p.status
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'changed', 'pieces', NULL, NULL,
                        CAST(:edit AS jsonb) || jsonb_build_object('pieces', (SELECT jsonb_agg(id) FROM changed))
                   FROM whole
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM changed
            )
            SELECT count(*) AS changed FROM changed""".formatted(PieceRows.NewRow.TYPES, AuditTrail.INSERT, Outbox.COLUMNS);

    private final TenantTransactions transactions;
    private final DatabaseClient database;
    private final Pieces pieces;
    private final OwnFields fields;
    private final Shops shops;
    private final Outbox outbox;
    private final JsonMapper json;
    private final PieceRows rows;
    private final Clock clock;

    Batches(
            TenantTransactions transactions,
            DatabaseClient database,
            Pieces pieces,
            OwnFields fields,
            Shops shops,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.pieces = pieces;
        this.fields = fields;
        this.shops = shops;
        this.outbox = outbox;
        this.json = json;
        this.rows = new PieceRows(json);
        this.clock = clock;
    }

    /** Changes these pieces; refuses as a whole when one of them cannot be changed or was changed meanwhile. */
    public Mono<Integer> edit(List<UUID> ids, BatchEdit edit) {
        Map<String, String> set = edit.own().entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return fields.check(set)
                .then(Mono.zip(shops.current(), CurrentUser.get(), pieces.findAll(ids)))
                .flatMap(with -> {
                    Currency currency = with.getT1().tenant().profile().currency();
                    List<Piece> next = with.getT3().stream()
                            .map(Batches::editable)
                            .map(edit::applied)
                            .toList();
                    return transactions.write(() -> changed(next, edit, currency, with.getT2()));
                });
    }

    private Mono<Integer> changed(List<Piece> next, BatchEdit edit, Currency currency, CurrentUser user) {
        var versions = next.stream()
                .map(piece -> new Version(piece.id(), piece.version()))
                .toList();
        var all = next.stream().map(piece -> rows.row(piece, currency)).toList();
        return AuditTrail.who(database.sql(EDIT), user)
                .bind("rows", json.writeValueAsString(all))
                .bind("versions", json.writeValueAsString(versions))
                .bind("edit", json.writeValueAsString(edit))
                .bind("pieces", next.size())
                .bind("at", clock.instant())
                .map(row ->
                        Objects.requireNonNull(row.get("changed", Long.class)).intValue())
                .one()
                .filter(count -> count == next.size())
                .switchIfEmpty(Mono.error(PieceProblem::changedMeanwhile))
                .delayUntil(count -> outbox.nudge());
    }

    private static Piece editable(Piece piece) {
        if (!piece.status().isEditable()) {
            throw PieceProblem.notEditable(piece.status());
        }
        return piece;
    }

    private record Version(UUID id, long version) {}
}
