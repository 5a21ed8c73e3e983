package app.karat.shop.sales;

import app.karat.kernel.problem.Problem;
import app.karat.shop.approvals.Approver;
import app.karat.shop.quotes.LockUse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A quote whose signature has been verified: the only source of prices for a sale.
 *
 * @param expired what to say once its time is over
 * @param approval what allowed discounts below the floors
 * @param rateLock the promised rate it was made with
 * @param versions of the pieces when the quote was made, by piece id
 */
record Offer(
        UUID branchId,
        @Nullable UUID customerId,
        Instant expiresAt,
        Supplier<Problem> expired,
        Bill bill,
        Map<UUID, Long> versions,
        @Nullable Approver approval,
        @Nullable LockUse rateLock) {

    /** A quote at the board's rates that needed nobody's approval. */
    Offer(
            UUID branchId,
            @Nullable UUID customerId,
            Instant expiresAt,
            Supplier<Problem> expired,
            Bill bill,
            Map<UUID, Long> versions) {
        this(branchId, customerId, expiresAt, expired, bill, versions, null, null);
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
