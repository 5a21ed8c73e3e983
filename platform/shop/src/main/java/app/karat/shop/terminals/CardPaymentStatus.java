package app.karat.shop.terminals;

/** Where a charge stands. */
public enum CardPaymentStatus {
    /** Noted here; the reader may or may not have been asked. */
    CREATED,
    /** The reader waits for the customer's card. */
    SENT,
    SUCCEEDED,
    DECLINED,
    CANCELLED,
    /** The money is being sent back; no sale can count it any more. */
    REFUNDING,
    REFUNDED;

    /** Whether the card service may still change it. */
    public boolean isOpen() {
        return this == CREATED || this == SENT;
    }
}
