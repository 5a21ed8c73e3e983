package app.karat.shop.memo;

import app.karat.shop.memo.MemoLine.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods on memo with somebody, or from somebody.
 *
 * @param partyId the customer of a memo out, the supplier of a memo in
 * @param dueOn the last day on which they may come back
 * @param overdue whether that day is past and something is still open
 */
public record Memo(
        UUID id,
        String code,
        Direction direction,
        UUID branchId,
        UUID partyId,
        String partyName,
        LocalDate dueOn,
        List<MemoLine> lines,
        @Nullable String note,
        String madeBy,
        boolean overdue,
        long version,
        Instant createdAt) {

    /** Keeps its own copy. */
    public Memo {
        lines = List.copyOf(lines);
    }

    /** Which way the goods went. */
    public enum Direction {
        OUT,
        IN
    }

    static String code(UUID id) {
        return "ME-" + id.toString().replace("-", "").substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    /** These open pieces are settled in that way. */
    Memo settled(List<UUID> pieces, State how) {
        for (UUID piece : pieces) {
            if (lines.stream().noneMatch(line -> line.pieceId().equals(piece) && line.state() == State.OPEN)) {
                throw MemoProblem.notOpen(piece);
            }
        }
        return with(lines.stream()
                .map(line -> pieces.contains(line.pieceId()) ? line.become(how) : line)
                .toList());
    }

    Memo withoutCosts() {
        return with(lines.stream().map(MemoLine::withoutCost).toList());
    }

    private Memo with(List<MemoLine> next) {
        return new Memo(
                id, code, direction, branchId, partyId, partyName, dueOn, next, note, madeBy, overdue, version,
                createdAt);
    }
}
