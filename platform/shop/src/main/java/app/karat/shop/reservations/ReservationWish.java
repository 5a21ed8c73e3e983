package app.karat.shop.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to have kept.
 *
 * @param branchId the branch that keeps it for its customer
 * @param send whether to ask the branch where it stands to send it
 */
public record ReservationWish(
        UUID pieceId,
        UUID branchId,
        UUID customerId,
        Instant expiresAt,
        @Nullable String note,
        boolean send) {

    /** Longer than that is a layaway, with a deposit. */
    public static final Duration LONGEST = Duration.ofDays(60);

    /** Whether a piece may be kept that long from now. */
    public static boolean isReasonable(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
    }
}
