package app.karat.shop.ratelocks;

import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promised rate.
 *
 * @param rate as it goes on the bill; its name ends in the lock's
 * @param usedGrams what sales have taken of it
 * @param depositVoucher the advance that was paid for it
 */
public record RateLock(
        UUID id,
        UUID branchId,
        UUID customerId,
        String customerName,
        StampedRate rate,
        Weight grams,
        Weight usedGrams,
        @Nullable UUID depositVoucher,
        @Nullable String note,
        RateLockStatus status,
        String byName,
        Instant at,
        Instant expiresAt,
        long version) {

    /** What is still promised. */
    public Weight left() {
        return grams.minus(usedGrams);
    }
}
