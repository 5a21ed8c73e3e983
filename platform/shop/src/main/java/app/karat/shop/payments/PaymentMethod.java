package app.karat.shop.payments;

/** How money reaches the shop; each method has its own account. Card, UPI and bank are recorded here, not processed. */
public enum PaymentMethod {
    CASH,
    CARD,
    UPI,
    BANK;

    /** Whether change can be given on it. */
    public boolean givesChange() {
        return this == CASH;
    }
}
