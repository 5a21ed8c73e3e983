package app.karat.shop.sales;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote whose signature has been verified: the only source of prices for a sale.
 *
 * @param versions of the pieces when the quote was made, by piece id
 */
record Offer(UUID branchId, @Nullable UUID customerId, Instant expiresAt, Bill bill, Map<UUID, Long> versions) {

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
