package app.karat.shop.payments;

/** How money reaches the shop; each method has its own account. Card, UPI and bank are recorded here, not processed. */
public enum PaymentMethod {
    CASH,
    CARD,
    UPI,
    BANK,
    /** A cashier's cheque, bank draft, traveller's cheque or money order; some laws count it as cash. */
    BANK_DRAFT,
    /** Drawn on stored value; the reference is its code. */
    VOUCHER,
    /** Paid later by a named customer. */
    ON_ACCOUNT;

    /** The account that a payment of this kind comes into; vouchers have one for each of their kinds, which the database knows. */
    public String account() {
        return this == VOUCHER ? Posting.VOUCHER : name();
    }

    /** Whether change can be given on it. */
    public boolean givesChange() {
        return this == CASH;
    }

    /** Whether money changes hands now; the others turn one debt into another. */
    public boolean isMoney() {
        return this != VOUCHER && this != ON_ACCOUNT;
    }
}
