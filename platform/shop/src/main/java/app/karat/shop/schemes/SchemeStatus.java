package app.karat.shop.schemes;

/** How a membership stands; only an open one takes instalments. */
public enum SchemeStatus {
    OPEN,
    /** Ended after its full run, with its benefit. */
    MATURED,
    /** Ended before that. */
    CLOSED
}
