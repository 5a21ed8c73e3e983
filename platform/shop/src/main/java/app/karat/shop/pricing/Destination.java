package app.karat.shop.pricing;

import org.jspecify.annotations.Nullable;

/**
 * To whom goods go, as far as taxes care.
 *
 * @param place state of the customer's address, when it is recorded
 * @param exemption what the bill says in place of the tax, for one who need not be charged it
 */
public record Destination(@Nullable String place, @Nullable String exemption) {

    /** Somebody of whom nothing is known. */
    public static final Destination UNKNOWN = new Destination(null, null);
}
