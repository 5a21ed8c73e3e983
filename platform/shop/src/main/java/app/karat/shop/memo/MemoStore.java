package app.karat.shop.memo;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.inventory.PieceIntake;
import app.karat.shop.inventory.PieceIntakes;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceMoves;
import app.karat.shop.memo.MemoLine.State;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code memo}, and the pieces that go and come with them. */
@Repository
class MemoStore {

    /** The unique constraint that a second memo with the same id breaks. */
    static final String SAME_ID = "memo_id_reused";

    private static final TypeReference<List<MemoLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<Map<UUID, String>> STANDING = new TypeReference<>() {};

    private final DatabaseClient database;
    private final PieceMoves moves;
    private final PieceIntakes intakes;
    private final JsonMapper json;

    MemoStore(DatabaseClient database, PieceMoves moves, PieceIntakes intakes, JsonMapper json) {
        this.database = database;
        this.moves = moves;
        this.intakes = intakes;
        this.json = json;
    }

    Mono<Void> giveOut(MemoWish.Out wish, PieceMove move) {
        var statement = moves.around(MemoSql.GIVE_OUT, move)
                .bind("code", Memo.code(move.document()))
                .bind("customer", wish.customerId())
                .bind("dueOn", wish.dueOn())
                .bind("fingerprint", Fingerprint.of(wish));
        return moves.run(
                Binds.nullable(statement, "note", wish.note(), String.class),
                move,
                List.of(),
                note("given-out", move.document()));
    }

    Mono<Void> takeIn(MemoWish.In wish, List<MemoLine> lines, PieceIntake intake) {
        var statement = intakes.around(MemoSql.TAKE_IN, intake)
                .bind("code", Memo.code(intake.document()))
                .bind("dueOn", wish.dueOn())
                .bind("lines", json.writeValueAsString(lines))
                .bind("fingerprint", Fingerprint.of(wish));
        return intakes.run(
                Binds.nullable(statement, "note", wish.note(), String.class),
                intake,
                List.of(),
                note("taken-in", intake.document()));
    }

    /** Writes what was settled over the version it was made from, and moves the pieces. */
    Mono<Void> settle(Memo next, PieceMove move) {
        var statement = moves.around(MemoSql.SETTLE, move)
                .bind("lines", json.writeValueAsString(next.lines()))
                .bind("version", next.version());
        return moves.run(statement, move, List.of(), note("returned", next.id()));
    }

    /** False when a piece or the memo has moved on. */
    Mono<Boolean> keep(Memo next, List<UUID> pieces, CurrentUser who, Instant at) {
        return AuditTrail.who(database.sql(MemoSql.KEEP), who)
                .bind("document", next.id())
                .bind("posting", UUID.randomUUID())
                .bind("pieces", pieces.toArray(UUID[]::new))
                .bind("count", (long) pieces.size())
                .bind("lines", json.writeValueAsString(next.lines()))
                .bind("version", next.version())
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("pieces", Long.class)) == pieces.size())
                .one();
    }

    Mono<Found> find(UUID id, LocalDate today) {
        return database.sql(MemoSql.BY_ID)
                .bind("id", id)
                .map(row -> found(row, today))
                .one();
    }

    Mono<List<Memo>> page(MemoFilter filter, LocalDate today, Keyset after, int limit) {
        var statement = database.sql(MemoSql.PAGE.formatted(filter.conditions()))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        UUID[] branches = filter.scope().branches();
        if (branches != null) {
            statement = statement.bind("branches", branches);
        }
        if (filter.direction() != null) {
            statement = statement.bind("direction", filter.direction().name());
        }
        if (filter.dueBefore() != null) {
            statement = statement.bind("dueBefore", filter.dueBefore());
        }
        return statement.map(row -> found(row, today).memo()).all().collectList();
    }

    private static PieceMoves.Note note(String action, UUID memo) {
        return new PieceMoves.Note(action, "memo", Map.of("code", Memo.code(memo)));
    }

    private Found found(Readable row, LocalDate today) {
        Memo.Direction direction = Memo.Direction.valueOf(text(row, "direction"));
        Map<UUID, String> standing = json.readValue(text(row, "standing"), STANDING);
        List<MemoLine> lines = json.readValue(text(row, "lines"), LINES).stream()
                .map(line -> line.become(state(direction, line, standing.get(line.pieceId()))))
                .toList();
        LocalDate due = Objects.requireNonNull(row.get("due_on", LocalDate.class));
        boolean open = lines.stream().anyMatch(line -> line.state() == State.OPEN);
        var memo = new Memo(
                uuid(row, "id"),
                text(row, "code"),
                direction,
                uuid(row, "branch_id"),
                uuid(row, "party_id"),
                text(row, "party_name"),
                due,
                lines,
                row.get("note", String.class),
                text(row, "made_by"),
                open && due.isBefore(today),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
        return new Found(memo, text(row, "fingerprint"));
    }

    /** What the memo does not know of a piece, the piece does: a sale does not wait for memos. */
    private static State state(Memo.Direction direction, MemoLine line, @Nullable String standing) {
        if (line.state() != State.OPEN) {
            return line.state();
        }
        return switch (direction) {
            case OUT -> standing == null ? State.SOLD : State.OPEN;
            case IN -> consigned(standing);
        };
    }

    private static State consigned(@Nullable String standing) {
        if (standing == null) {
            return State.SOLD;
        }
        return switch (standing) {
            case "GIVEN_BACK" -> State.RETURNED;
            case "LOST" -> State.LOST;
            default -> State.OPEN;
        };
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** A memo with what it was asked for by. */
    record Found(Memo memo, String fingerprint) {}
}
