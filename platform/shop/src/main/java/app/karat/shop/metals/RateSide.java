package app.karat.shop.metals;

/** Which way a gram of metal goes: sold to the customer, taken from them towards a purchase, or bought from them for money (DOMAIN §3). */
public enum RateSide {
    SALE("s"),
    EXCHANGE("x"),
    CASH("c");

    private final String letter;

    RateSide(String letter) {
        this.letter = letter;
    }

    /** How it stands in the name of a rate. */
    String letter() {
        return letter;
    }

    /** Whether the shop pays it. */
    public boolean isPurchase() {
        return this != SALE;
    }
}
