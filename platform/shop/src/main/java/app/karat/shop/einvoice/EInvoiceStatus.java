package app.karat.shop.einvoice;

/** Where a registration stands. */
public enum EInvoiceStatus {
    /** Waits for its turn, or for the portal to answer. */
    PENDING,
    REGISTERED,
    /** Something must be put right by people before it is tried again. */
    REJECTED
}
