package app.karat.shop.sales;

import app.karat.kernel.problem.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A quote whose signature has been verified: the only source of prices for a sale.
 *
 * @param expired what to say once its time is over
 * @param versions of the pieces when the quote was made, by piece id
 */
record Offer(
        UUID branchId,
        @Nullable UUID customerId,
        Instant expiresAt,
        Supplier<Problem> expired,
        Bill bill,
        Map<UUID, Long> versions) {

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
