package app.karat.shop.labels;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code label_print}, the label book in the settings, and RFID codes on pieces. */
@Repository
class LabelStore {

    private static final String COLUMNS = "id, wish::text AS wish, reprints, by_name, at ";

    private static final String ADD = """
            WITH added AS (
              INSERT INTO label_print (id, at, layout, format, wish, pieces, reprints, reason, by_name)
              VALUES (:id, :at, :layout, :format, CAST(:wish AS jsonb), :pieces, :reprints, :reason, :whoName)
              ON CONFLICT (id) DO NOTHING
              RETURNING id
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'printed', 'labels', id, NULL,
                        jsonb_build_object('layout', CAST(:layout AS text), 'labels', cardinality(:pieces), 'reason', CAST(:reason AS text))
                   FROM added
            )
            SELECT count(*) AS added FROM added""".formatted(AuditTrail.INSERT);

    private static final String BY_ID = "SELECT " + COLUMNS + "FROM label_print WHERE id = :id";

    private static final String PAGE = "SELECT " + COLUMNS
            + "FROM label_print WHERE (at, id) < (:after, :last) ORDER BY at DESC, id DESC LIMIT :limit";

    private static final String OF_PIECE = "SELECT " + COLUMNS
            + "FROM label_print WHERE pieces @> ARRAY[CAST(:piece AS uuid)] ORDER BY at DESC, id DESC LIMIT 100";

    private static final String PRINTED = """
            SELECT count(*) AS printed FROM unnest(CAST(:pieces AS uuid[])) AS p(id)
             WHERE EXISTS (SELECT FROM label_print WHERE pieces @> ARRAY[p.id])""";

    private static final String BOOK = "SELECT labels::text AS labels FROM settings";

    private static final String KEEP_BOOK = "UPDATE settings SET labels = CAST(:labels AS jsonb)";

    /** Gives those of the pieces a code that have none. */
    private static final String NAME = """
            WITH named AS (
              UPDATE piece p SET epc = n.epc, words = p.words || array_to_tsvector(ARRAY[lower(n.epc)]), updated_at = :at
                FROM jsonb_to_recordset(CAST(:names AS jsonb)) AS n(id uuid, epc text)
               WHERE p.id = n.id AND p.epc IS NULL
              RETURNING p.id, p.branch_id, p.status
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'named', 'rfid', NULL, NULL,
                        jsonb_build_object('pieces', count(*)) FROM named HAVING count(*) > 0
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM named
            )
            SELECT count(*) AS named FROM named""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    private final DatabaseClient database;
    private final JsonMapper json;

    LabelStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        LabelBook.ready();
    }

    /** False when the id is in use. */
    Mono<Boolean> add(LabelPrint print, CurrentUser user) {
        var statement = AuditTrail.who(database.sql(ADD), user)
                .bind("id", print.id())
                .bind("at", print.at())
                .bind("layout", print.wish().layout())
                .bind("format", print.wish().format().name())
                .bind("wish", json.writeValueAsString(print.wish()))
                .bind("pieces", print.wish().pieces().toArray(UUID[]::new))
                .bind("reprints", print.reprints());
        return Binds.nullable(statement, "reason", print.wish().reason(), String.class)
                .map(row -> count(row, "added") == 1)
                .one();
    }

    Mono<LabelPrint> find(UUID id) {
        return database.sql(BY_ID).bind("id", id).map(this::print).one();
    }

    Mono<List<LabelPrint>> page(Keyset after, int limit) {
        return database.sql(PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit)
                .map(this::print)
                .all()
                .collectList();
    }

    Mono<List<LabelPrint>> ofPiece(UUID piece) {
        return database.sql(OF_PIECE)
                .bind("piece", piece)
                .map(this::print)
                .all()
                .collectList();
    }

    /** How many of these pieces have had a label. */
    Mono<Integer> printed(List<UUID> pieces) {
        return database.sql(PRINTED)
                .bind("pieces", pieces.toArray(UUID[]::new))
                .map(row -> (int) count(row, "printed"))
                .one();
    }

    Mono<LabelBook> book() {
        return database.sql(BOOK)
                .map(row -> json.readValue(Objects.requireNonNull(row.get("labels", String.class)), LabelBook.class))
                .one();
    }

    Mono<Long> keep(LabelBook book) {
        return database.sql(KEEP_BOOK)
                .bind("labels", json.writeValueAsString(book))
                .fetch()
                .rowsUpdated();
    }

    Mono<Integer> name(List<Named> names, CurrentUser user, Instant at) {
        return AuditTrail.who(database.sql(NAME), user)
                .bind("names", json.writeValueAsString(names))
                .bind("at", at)
                .map(row -> (int) count(row, "named"))
                .one();
    }

    private LabelPrint print(Readable row) {
        return new LabelPrint(
                Objects.requireNonNull(row.get("id", UUID.class)),
                json.readValue(Objects.requireNonNull(row.get("wish", String.class)), LabelWish.class),
                Objects.requireNonNull(row.get("reprints", Integer.class)),
                Objects.requireNonNull(row.get("by_name", String.class)),
                Objects.requireNonNull(row.get("at", Instant.class)));
    }

    private static long count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    /** A piece and its new RFID code. */
    record Named(UUID id, String epc) {}
}
