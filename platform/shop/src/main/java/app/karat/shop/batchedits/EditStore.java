package app.karat.shop.batchedits;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.inventory.BatchEdit;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code batch_edit}. */
@Repository
class EditStore {

    /** The unique constraint that a second batch with the same id breaks. */
    static final String SAME_ID = "batch_edit_id_reused";

    private static final TypeReference<List<EditedPiece>> PIECES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    EditStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> add(EditRun run, String fingerprint, CurrentUser user) {
        return AuditTrail.who(database.sql(EditSql.ADD), user)
                .bind("id", run.id())
                .bind("edit", json.writeValueAsString(run.edit()))
                .bind("pieces", json.writeValueAsString(run.pieces()))
                .bind("fingerprint", fingerprint)
                .bind("at", run.at())
                .then();
    }

    Mono<Void> undone(UUID id, List<EditedPiece> pieces, CurrentUser user, Instant at) {
        return AuditTrail.who(database.sql(EditSql.UNDONE), user)
                .bind("id", id)
                .bind("pieces", json.writeValueAsString(pieces))
                .bind("at", at)
                .then();
    }

    /** Held for this transaction; empty when it is not there or was taken back. */
    Mono<EditRun> hold(UUID id) {
        return database.sql(EditSql.HOLD).bind("id", id).map(this::run).one();
    }

    Mono<EditRun> find(UUID id) {
        return database.sql(EditSql.BY_ID).bind("id", id).map(this::run).one();
    }

    Mono<String> fingerprint(UUID id) {
        return database.sql(EditSql.FINGERPRINT)
                .bind("id", id)
                .mapValue(String.class)
                .one();
    }

    private EditRun run(Readable row) {
        return new EditRun(
                Objects.requireNonNull(row.get("id", UUID.class)),
                json.readValue(Objects.requireNonNull(row.get("edit", String.class)), BatchEdit.class),
                json.readValue(Objects.requireNonNull(row.get("pieces", String.class)), PIECES),
                Objects.requireNonNull(row.get("by_name", String.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                row.get("undone_at", Instant.class));
    }
}
