package app.karat.shop.exchange;

import app.karat.shop.metals.RateSide;

/** What the customer gets: value towards a purchase, or money. Each has its own rate. */
public enum Purpose {
    EXCHANGE(RateSide.EXCHANGE),
    CASH(RateSide.CASH);

    private final RateSide side;

    Purpose(RateSide side) {
        this.side = side;
    }

    /** The rate that is paid. */
    RateSide side() {
        return side;
    }
}
