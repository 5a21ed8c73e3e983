package app.karat.shop.layaway;

/** How a layaway stands; only an open one takes money. */
public enum LayawayStatus {
    OPEN,
    /** Paid and handed over by a sale. */
    COMPLETED,
    CANCELLED
}
