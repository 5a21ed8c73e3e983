package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;

/** What bringing the goods here cost besides their price, in the shop's currency. */
public record Charges(Money freight, Money duty, Money insurance, Spread spread) {

    /** By what the charges are shared out. */
    public enum Spread {
        VALUE,
        WEIGHT
    }

    /** All of them together. */
    public Money total() {
        return freight.plus(duty).plus(insurance);
    }
}
