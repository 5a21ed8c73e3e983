package app.karat.shop.transfers;

import java.util.Set;

/** Where a transfer stands (DOMAIN §7); only the moves named here exist. */
public enum TransferStatus {
    REQUESTED,
    APPROVED,
    /** Dispatched, nothing received yet. */
    IN_TRANSIT,
    PARTLY_RECEIVED,
    /** Closed: everything arrived, or what did not is known to be lost. */
    RECEIVED,
    /** Closed: nothing arrived. */
    LOST,
    CANCELLED;

    /** What a transfer may become from here. */
    public Set<TransferStatus> next() {
        return switch (this) {
            case REQUESTED -> Set.of(APPROVED, CANCELLED);
            case APPROVED -> Set.of(IN_TRANSIT, CANCELLED);
            case IN_TRANSIT -> Set.of(PARTLY_RECEIVED, RECEIVED, LOST);
            case PARTLY_RECEIVED -> Set.of(PARTLY_RECEIVED, RECEIVED);
            case RECEIVED, LOST, CANCELLED -> Set.of();
        };
    }

    /** Whether that move exists. */
    public boolean mayBecome(TransferStatus other) {
        return next().contains(other);
    }

    /** Whether pieces are on the way. */
    public boolean isUnderway() {
        return this == IN_TRANSIT || this == PARTLY_RECEIVED;
    }
}
