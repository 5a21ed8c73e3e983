package app.karat.shop.transfers;

import app.karat.kernel.values.Weight;
import app.karat.shop.lots.LotTransfers;
import app.karat.shop.transfers.TransferLine.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pieces, and goods of lots, on their way from one branch to another. Each act returns the next state or refuses; nothing here waits for anything. */
public record Transfer(
        UUID id,
        String code,
        UUID fromBranch,
        String fromName,
        UUID toBranch,
        String toName,
        TransferStatus status,
        List<TransferLine> lines,
        @Nullable String note,
        List<TransferStep> steps,
        long version,
        Instant createdAt) {

    /** Keeps its own copies. */
    public Transfer {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** What is printed as a barcode: short enough to type. */
    static String code(UUID id) {
        return "TR-" + id.toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);
    }

    Transfer approved(TransferStep step) {
        return to(TransferStatus.APPROVED, lines, step);
    }

    Transfer cancelled(TransferStep step) {
        return to(TransferStatus.CANCELLED, lines, step);
    }

    Transfer dispatched(TransferStep step) {
        return to(TransferStatus.IN_TRANSIT, each(line -> line.become(State.ON_THE_WAY)), step);
    }

    /** Some or all of what is on the way has arrived in this branch, each piece with its weight if it was weighed. */
    Transfer received(UUID branch, Map<UUID, @Nullable Weight> arrived, TransferStep step) {
        requireUnderway(List.copyOf(arrived.keySet()));
        return settled(
                each(line -> arrived.containsKey(line.pieceId())
                        ? line.received(branch, arrived.get(line.pieceId()))
                        : line),
                step);
    }

    /** These will not arrive any more. */
    Transfer lost(List<UUID> missing, TransferStep step) {
        requireUnderway(missing);
        return settled(each(line -> missing.contains(line.pieceId()) ? line.become(State.LOST) : line), step);
    }

    /** The pieces in that state. */
    public List<UUID> pieces(State state) {
        return in(state)
                .filter(line -> line.quantity() == null)
                .map(TransferLine::pieceId)
                .toList();
    }

    /** What of lots is in that state. */
    List<LotTransfers.Wish> lots(State state) {
        return in(state)
                .filter(line -> line.quantity() != null)
                .map(line -> new LotTransfers.Wish(line.pieceId(), Objects.requireNonNull(line.quantity())))
                .toList();
    }

    /** Those of these goods that are of lots. */
    List<UUID> lotsAmong(Collection<UUID> goods) {
        return lines.stream()
                .filter(line -> line.quantity() != null && goods.contains(line.pieceId()))
                .map(TransferLine::pieceId)
                .toList();
    }

    private Stream<TransferLine> in(State state) {
        return lines.stream().filter(line -> line.state() == state);
    }

    private Transfer settled(List<TransferLine> next, TransferStep step) {
        Map<State, Integer> count = new HashMap<>();
        next.forEach(line -> count.merge(line.state(), 1, Integer::sum));
        boolean open = count.containsKey(State.ON_THE_WAY);
        boolean arrived = count.containsKey(State.RECEIVED);
        TransferStatus after = open
                ? arrived ? TransferStatus.PARTLY_RECEIVED : TransferStatus.IN_TRANSIT
                : arrived ? TransferStatus.RECEIVED : TransferStatus.LOST;
        return after == status ? with(status, next, step) : to(after, next, step);
    }

    private void requireUnderway(List<UUID> pieces) {
        if (!status.isUnderway()) {
            throw TransferProblem.state(this);
        }
        for (UUID piece : pieces) {
            if (in(State.ON_THE_WAY).noneMatch(line -> line.pieceId().equals(piece))) {
                throw TransferProblem.notOnTheWay(piece);
            }
        }
    }

    private List<TransferLine> each(UnaryOperator<TransferLine> change) {
        return lines.stream().map(change).toList();
    }

    private Transfer to(TransferStatus next, List<TransferLine> changed, TransferStep step) {
        if (!status.mayBecome(next)) {
            throw TransferProblem.state(this);
        }
        return with(next, changed, step);
    }

    private Transfer with(TransferStatus next, List<TransferLine> changed, TransferStep step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Transfer(
                id, code, fromBranch, fromName, toBranch, toName, next, changed, note, all, version, createdAt);
    }
}
