package app.karat.shop.till;

import org.jspecify.annotations.Nullable;

/** Where cash comes from that is put into a till by hand, or where it goes. */
public enum CashPurpose {
    /** The shop's own safe: the money stays in the house. */
    SAFE(null),
    BANK("BANK"),
    EXPENSES("EXPENSES"),
    OWNER("OWNER");

    private final @Nullable String account;

    CashPurpose(@Nullable String account) {
        this.account = account;
    }

    /** The account on the other side, or null when nothing leaves the house. */
    @Nullable
    String account() {
        return account;
    }
}
