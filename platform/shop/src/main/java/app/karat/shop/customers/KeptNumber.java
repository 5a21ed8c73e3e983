package app.karat.shop.customers;

import org.jspecify.annotations.Nullable;

/** What is kept of the number that a customer gave: how it is shown, and, sealed, what is not. */
final class KeptNumber {

    private final @Nullable String shown;
    private final byte @Nullable [] sealed;
    private final boolean unchanged;

    private KeptNumber(@Nullable String shown, byte @Nullable [] sealed, boolean unchanged) {
        this.shown = shown;
        this.sealed = sealed;
        this.unchanged = unchanged;
    }

    /** None, or one that may be seen. */
    static KeptNumber open(@Nullable String number) {
        return new KeptNumber(number, null, false);
    }

    static KeptNumber sealed(String shown, byte[] sealed) {
        return new KeptNumber(shown, sealed, false);
    }

    /** Somebody sent back what they had been shown: what is there stays. */
    static KeptNumber unchanged(String shown) {
        return new KeptNumber(shown, null, true);
    }

    @Nullable
    String shown() {
        return shown;
    }

    byte @Nullable [] sealed() {
        return sealed;
    }

    boolean isUnchanged() {
        return unchanged;
    }
}
