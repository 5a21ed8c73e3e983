package app.karat.shop.transfers;

import app.karat.kernel.values.Weight;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceMoves;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code transfer}, and the pieces that move with them. */
@Repository
class TransferStore {

    /** The unique constraint that a second transfer with the same id breaks. */
    static final String SAME_ID = "transfer_id_reused";

    private static final TypeReference<List<TransferLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<TransferStep>> STEPS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final PieceMoves moves;
    private final JsonMapper json;

    TransferStore(DatabaseClient database, PieceMoves moves, JsonMapper json) {
        this.database = database;
        this.moves = moves;
        this.json = json;
    }

    Mono<Void> ask(Transfer transfer, String fingerprint, PieceMove move) {
        var statement = moves.around(TransferSql.ASK, move)
                .bind("code", transfer.code())
                .bind("toBranch", transfer.toBranch())
                .bind("status", transfer.status().name())
                .bind("lines", json.writeValueAsString(transfer.lines()))
                .bind("steps", json.writeValueAsString(transfer.steps()))
                .bind("fingerprint", fingerprint);
        return moves.run(
                Binds.nullable(statement, "note", transfer.note(), String.class), move, List.of(), note(transfer));
    }

    /** Writes the next state over the version it was made from, with the pieces. */
    Mono<Void> step(Transfer next, PieceMove move, List<Posting.Entry> entries) {
        var statement = moves.around(TransferSql.STEP, move)
                .bind("status", next.status().name())
                .bind("lines", json.writeValueAsString(next.lines()))
                .bind("steps", json.writeValueAsString(next.steps()))
                .bind("version", next.version());
        return moves.run(statement, move, entries, note(next));
    }

    Mono<Found> find(UUID id) {
        return database.sql(TransferSql.BY_ID).bind("id", id).map(this::found).one();
    }

    Mono<List<Transfer>> page(TransferFilter filter, Keyset after, int limit) {
        var statement = database.sql(TransferSql.PAGE.formatted(filter.conditions()))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        UUID[] branches = filter.scope().branches();
        if (branches != null) {
            statement = statement.bind("branches", branches);
        }
        if (filter.status() != null) {
            statement = statement.bind("status", filter.status().name());
        }
        String code = filter.typed();
        var bound = code == null ? statement : statement.bind("code", code);
        return bound.map(row -> found(row).transfer()).all().collectList();
    }

    /** The pieces that exist among these, as they stand now. */
    Mono<Map<UUID, Standing>> standing(List<UUID> pieces) {
        return database.sql(TransferSql.PIECES)
                .bind("ids", pieces.toArray(UUID[]::new))
                .map(TransferStore::stands)
                .all()
                .collectMap(each -> each.line().pieceId());
    }

    private static PieceMoves.Note note(Transfer transfer) {
        return new PieceMoves.Note(
                transfer.steps().getLast().action(),
                "transfer",
                Map.of("code", transfer.code(), "status", transfer.status().name()));
    }

    private Found found(Readable row) {
        return new Found(
                new Transfer(
                        uuid(row, "id"),
                        text(row, "code"),
                        uuid(row, "from_branch"),
                        text(row, "from_name"),
                        uuid(row, "to_branch"),
                        text(row, "to_name"),
                        TransferStatus.valueOf(text(row, "status")),
                        json.readValue(text(row, "lines"), LINES),
                        row.get("note", String.class),
                        json.readValue(text(row, "steps"), STEPS),
                        Objects.requireNonNull(row.get("version", Long.class)),
                        Objects.requireNonNull(row.get("created_at", Instant.class))),
                text(row, "fingerprint"));
    }

    private static Standing stands(Readable row) {
        return new Standing(
                new TransferLine(
                        uuid(row, "id"),
                        text(row, "tag"),
                        text(row, "name"),
                        text(row, "metal"),
                        text(row, "purity"),
                        new Weight(Objects.requireNonNull(row.get("gross_grams", BigDecimal.class))),
                        TransferLine.State.WAITING,
                        null,
                        null,
                        null),
                text(row, "status"),
                uuid(row, "branch_id"));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** A transfer with what it was asked for by. */
    record Found(Transfer transfer, String fingerprint) {}

    /** A piece as a line of a transfer, and where it stands now. */
    record Standing(TransferLine line, String status, UUID branchId) {}
}
