package app.karat.shop.repricing;

/** Where a run stands. */
public enum RunStatus {
    /** Its preview is being worked out. */
    PREPARING,
    PREPARED,
    /** It runs now, or will at its moment. */
    SCHEDULED,
    DONE,
    UNDOING,
    UNDONE,
    CANCELLED
}
