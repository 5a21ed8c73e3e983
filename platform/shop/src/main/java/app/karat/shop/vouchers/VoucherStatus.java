package app.karat.shop.vouchers;

/** The life of a voucher; it ends once. One that has expired is still {@link #LIVE}, but cannot be drawn on. */
public enum VoucherStatus {
    LIVE,
    SPENT,
    VOID
}
