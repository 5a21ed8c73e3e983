package app.karat.shop.sales;

import app.karat.shop.approvals.Approver;
import app.karat.shop.quotes.LockUse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prices that a verified quote has fixed for longer than its own life: another document keeps them, and {@link Sales#handOver} sells at them.
 *
 * @param versions of the pieces at which they are sold, by piece id
 * @param approval what allowed discounts below the floors
 * @param rateLock the promised rate it was made with
 */
public record Agreed(
        UUID branchId,
        @Nullable UUID customerId,
        Bill bill,
        Map<UUID, Long> versions,
        @Nullable Approver approval,
        @Nullable LockUse rateLock) {

    /** The name of a quote: what it is known by after its time, and what no two sales have in common. */
    public static UUID nameOf(String quote) {
        return UUID.nameUUIDFromBytes(quote.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps its own copy. */
    public Agreed {
        versions = Map.copyOf(versions);
    }
}
