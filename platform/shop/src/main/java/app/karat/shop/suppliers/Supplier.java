package app.karat.shop.suppliers;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the shop buys or borrows goods from.
 *
 * @param termsDays days until an invoice is due
 * @param currency in which they bill; the books are kept in the shop's
 */
public record Supplier(
        UUID id,
        String name,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        int termsDays,
        Currency currency,
        long version,
        Instant createdAt) {

    private static final String PAYABLE = "PAYABLE:";

    /** The account of what the shop owes them. */
    public static String account(UUID supplier) {
        return PAYABLE + supplier;
    }
}
