package app.karat.shop.reservations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece kept for a customer.
 *
 * @param pieceBranchId where the piece stands now
 * @param branchId who keeps it: the branch that will sell it
 * @param transferId the transfer that brings it there, if it had to be sent
 */
public record Reservation(
        UUID id,
        UUID pieceId,
        String tag,
        String name,
        UUID pieceBranchId,
        String pieceBranchName,
        UUID branchId,
        UUID customerId,
        String customerName,
        ReservationStatus status,
        Instant expiresAt,
        @Nullable String note,
        @Nullable UUID transferId,
        String reservedBy,
        Instant createdAt,
        @Nullable Instant endedAt) {}
