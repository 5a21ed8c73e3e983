package app.karat.shop.stocktake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One count of a branch.
 *
 * @param category what is counted, or null for everything in the branch
 * @param counted tags scanned so far by what they were; says nothing of what is expected
 * @param result what the count came to, once it is closed
 * @param posting what was written to the books, once it is posted
 * @param version grows with every step, not with scans
 */
public record StockTake(
        UUID id,
        UUID branchId,
        @Nullable String category,
        Status status,
        Instant startedAt,
        String startedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Instant postedAt,
        @Nullable String postedBy,
        Map<Found, Long> counted,
        @Nullable CountResult result,
        @Nullable CountPosting posting,
        long version) {

    /** Where a count stands: it goes from counting to closed and back, and ends posted or abandoned. */
    @Schema(name = "StockTakeStatus")
    public enum Status {
        COUNTING,
        CLOSED,
        POSTED,
        ABANDONED
    }

    /** The same for somebody who may count but not know what is missing. */
    public StockTake blind() {
        return new StockTake(
                id, branchId, category, status, startedAt, startedBy, closedAt, closedBy, postedAt, postedBy, counted,
                null, null, version);
    }
}
