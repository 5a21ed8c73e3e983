package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece kept for a customer. */
public record Reservation(
        UUID id,
        UUID pieceId,
        String tag,
        String name,
        String pieceBranchName,
        UUID customerId,
        String customerName,
        String status,
        Instant expiresAt,
        @Nullable String note,
        @Nullable UUID transferId,
        String reservedBy) {

    /** What to keep for whom; {@code send} asks the branch where it stands to send it. */
    public record Wish(
            UUID pieceId,
            UUID branchId,
            @Nullable UUID customerId,
            Instant expiresAt,
            @Nullable String note,
            boolean send) {}

    /** A new end. */
    public record Until(Instant expiresAt) {}
}
