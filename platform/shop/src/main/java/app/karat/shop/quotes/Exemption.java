package app.karat.shop.quotes;

import org.jspecify.annotations.Nullable;

/**
 * What a customer's certificates say of the tax of a bill.
 *
 * @param label what the bill says in place of the tax, or null when it is taxed
 * @param note why a certificate that is there does not count, or null
 */
public record Exemption(@Nullable String label, @Nullable String note) {

    /** Taxed, and nothing to explain. */
    public static final Exemption NONE = new Exemption(null, null);
}
