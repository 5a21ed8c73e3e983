package app.karat.shop.ratelocks;

/** Where a rate lock stands. */
public enum RateLockStatus {
    OPEN,
    /** All its grams are sold. */
    USED,
    /** Given back before its day. */
    RELEASED,
    /** Its day is over. */
    EXPIRED
}
