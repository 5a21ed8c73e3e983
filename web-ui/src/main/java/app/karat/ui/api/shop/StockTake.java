package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One count of a branch, as far as this person may know it. */
public record StockTake(
        UUID id,
        UUID branchId,
        @Nullable String category,
        String status,
        Instant startedAt,
        String startedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Instant postedAt,
        @Nullable String postedBy,
        Map<String, Long> counted,
        @Nullable Result result,
        @Nullable Posting posting) {

    public boolean is(String wanted) {
        return status.equals(wanted);
    }

    /** Tags scanned that were this. */
    public long counted(String found) {
        return Objects.requireNonNullElse(counted.get(found), 0L);
    }

    /** All tags scanned. */
    public long scanned() {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What to begin. */
    public record Start(UUID branchId, @Nullable String category) {}

    /** Tags from one device. */
    public record Scans(String device, List<Tag> scans) {}

    /** A tag, with its gross weight if it was weighed, or a lot's code with how much there is of it. */
    public record Tag(
            String tag,
            @Nullable BigDecimal grams,
            @Nullable Integer count,
            @Nullable BigDecimal carats) {}

    /** What a scanned tag is. */
    public record Answer(
            String tag,
            String found,
            @Nullable UUID pieceId,
            @Nullable String name,
            boolean again) {}

    /** What a closed count came to. */
    public record Result(Sum expected, Sum matched, Sum missing, List<Explained> explained, List<Variance> variances) {

        /** Differences nobody has decided about. */
        public long undecided() {
            return variances.stream().filter(one -> one.decision() == null).count();
        }
    }

    /** Pieces with their weight. */
    public record Sum(long pieces, BigDecimal grossGrams, BigDecimal fineGrams) {}

    /** A piece that moved while the count went on. */
    public record Explained(UUID pieceId, String tag, String name, String kind, boolean scanned) {}

    /** One difference between hand and books. */
    public record Variance(
            String tag,
            String kind,
            @Nullable UUID pieceId,
            @Nullable String name,
            @Nullable String category,
            @Nullable BigDecimal grossGrams,
            @Nullable BigDecimal fineGrams,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal weighed,
            @Nullable Quantity books,
            @Nullable Quantity counted,
            @Nullable Decided decision) {

        /** Whether accepting it changes the books. */
        public boolean booked() {
            return kind.equals("MISSING") || kind.equals("FOUND") || kind.equals("QUANTITY");
        }
    }

    /** What somebody decided, and why. */
    public record Decided(boolean accepted, String reason, String by) {}

    /** Decisions to send. */
    public record Decisions(List<Decision> decisions) {}

    /** One decision to send. */
    public record Decision(String tag, boolean accepted, String reason) {}

    /** What was written to the books. */
    public record Posting(long writtenOff, long takenBack, long lots, List<String> movedOn) {}
}
