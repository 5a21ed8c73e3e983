package app.karat.shop.ratelocks;

import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.store.Fingerprint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rate to lock: the rate itself is the server's of this moment. */
public record LockWish(
        UUID branchId,
        UUID customerId,
        Purity purity,
        Weight grams,
        Instant expiresAt,
        @Nullable UUID depositVoucher,
        @Nullable String note) {

    String fingerprint() {
        return Fingerprint.of(this);
    }
}
