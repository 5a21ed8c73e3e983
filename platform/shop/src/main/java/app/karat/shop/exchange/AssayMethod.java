package app.karat.shop.exchange;

/** How the content is worked out (DOMAIN §3). */
public enum AssayMethod {
    /** {@code (gross − stones) × (1 − test loss) × fineness}. */
    FINENESS,
    /** {@code (gross − stones) × (touch + wastage) / 100}. */
    TOUCH
}
