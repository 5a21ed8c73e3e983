package app.karat.shop.purchasing;

import java.util.Set;

/** Where a purchase order stands. */
public enum OrderStatus {
    OPEN,
    PARTLY_RECEIVED,
    RECEIVED,
    /** What is still outstanding will not come. */
    CANCELLED;

    /** What an order may become from here. */
    public Set<OrderStatus> next() {
        return switch (this) {
            case OPEN, PARTLY_RECEIVED -> Set.of(PARTLY_RECEIVED, RECEIVED, CANCELLED);
            case RECEIVED, CANCELLED -> Set.of();
        };
    }
}
