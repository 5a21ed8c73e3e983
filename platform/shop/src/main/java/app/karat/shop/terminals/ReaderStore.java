package app.karat.shop.terminals;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The readers in the rows of {@code branch}. */
@Repository
class ReaderStore {

    private static final String ADD = """
            WITH changed AS (
              UPDATE branch SET card_readers = card_readers || jsonb_build_object('id', CAST(:reader AS text), 'label', CAST(:label AS text),
                     'kind', CAST(:kind AS text), 'serial', CAST(:serial AS text))
               WHERE id = :branch AND NOT card_readers @> jsonb_build_array(jsonb_build_object('id', CAST(:reader AS text)))
              RETURNING id
            ), audited AS (
              %s SELECT :now, :who, :whoName, :client, 'paired', 'card-reader', id, NULL,
                        jsonb_build_object('id', CAST(:reader AS text), 'label', CAST(:label AS text)) FROM changed
            )
            SELECT count(*) AS changed FROM changed""".formatted(AuditTrail.INSERT);

    private static final String REMOVE = """
            WITH changed AS (
              UPDATE branch SET card_readers = (SELECT coalesce(jsonb_agg(r), '[]') FROM jsonb_array_elements(card_readers) AS r
                                                 WHERE r ->> 'id' <> :reader)
               WHERE id = :branch AND card_readers @> jsonb_build_array(jsonb_build_object('id', CAST(:reader AS text)))
              RETURNING id
            ), audited AS (
              %s SELECT :now, :who, :whoName, :client, 'removed', 'card-reader', id, jsonb_build_object('id', CAST(:reader AS text)), NULL
                   FROM changed
            )
            SELECT count(*) AS changed FROM changed""".formatted(AuditTrail.INSERT);

    private static final String LIST = """
            SELECT b.id AS branch_id, r.id, r.label, r.kind
              FROM branch b, jsonb_to_recordset(b.card_readers) AS r(id text, label text, kind text)
             WHERE CAST(:branches AS uuid[]) IS NULL OR b.id = ANY(:branches)
             ORDER BY b.opened_at, b.id, r.label""";

    private final DatabaseClient database;

    ReaderStore(DatabaseClient database) {
        this.database = database;
    }

    /** False when the branch has it. */
    Mono<Boolean> add(UUID branch, CardTerminal.Paired reader, String label, CurrentUser by, Instant now) {
        var bound = AuditTrail.who(database.sql(ADD), by)
                .bind("branch", branch)
                .bind("reader", reader.id())
                .bind("label", label)
                .bind("kind", reader.kind())
                .bind("now", now);
        return Binds.nullable(bound, "serial", reader.serial(), String.class)
                .map(ReaderStore::changed)
                .one();
    }

    /** False when the branch does not have it. */
    Mono<Boolean> remove(UUID branch, String reader, CurrentUser by, Instant now) {
        return AuditTrail.who(database.sql(REMOVE), by)
                .bind("branch", branch)
                .bind("reader", reader)
                .bind("now", now)
                .map(ReaderStore::changed)
                .one();
    }

    Mono<List<CardReader>> list(UUID @Nullable [] branches) {
        return Binds.nullable(database.sql(LIST), "branches", branches, UUID[].class)
                .map(row -> new CardReader(
                        Objects.requireNonNull(row.get("id", String.class)),
                        Objects.requireNonNull(row.get("branch_id", UUID.class)),
                        Objects.requireNonNull(row.get("label", String.class)),
                        Objects.requireNonNullElse(row.get("kind", String.class), ""),
                        null,
                        null))
                .all()
                .collectList();
    }

    private static boolean changed(Readable row) {
        return Objects.equals(row.get("changed", Long.class), 1L);
    }
}
