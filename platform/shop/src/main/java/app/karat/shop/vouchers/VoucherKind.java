package app.karat.shop.vouchers;

/** What a voucher stands for; every kind is a liability with an account of its own. */
public enum VoucherKind {
    /** Bought with money by anybody, drawn by whoever brings it. */
    GIFT_CARD(true, false),
    /** Given by the shop, as a favour or to make good. */
    STORE_CREDIT(false, true),
    /** Money left by a customer towards a later purchase. */
    ADVANCE(true, true),
    /** The value of old gold that was taken in. */
    OLD_GOLD(false, false),
    /** The value of what came back. */
    CREDIT_NOTE(false, false);

    private final boolean bought;
    private final boolean personal;

    VoucherKind(boolean bought, boolean personal) {
        this.bought = bought;
        this.personal = personal;
    }

    /** Whether money was paid for it. */
    public boolean isBought() {
        return bought;
    }

    /** Whether only its own customer may draw on it. */
    public boolean isPersonal() {
        return personal;
    }

    /** The account that holds what the shop owes on vouchers of this kind. */
    public String account() {
        return "VOUCHERS:" + name();
    }
}
