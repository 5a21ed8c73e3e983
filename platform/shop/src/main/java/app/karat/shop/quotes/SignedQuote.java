package app.karat.shop.quotes;

import app.karat.kernel.values.Money;
import org.jspecify.annotations.Nullable;

/**
 * A quote with the token that proves it.
 *
 * @param taxNote why a certificate of the customer does not count, or null
 * @param margin of all pieces together, only for managers and owners and only when every cost is known
 */
public record SignedQuote(
        Quote quote,
        String token,
        @Nullable Money margin,
        @Nullable String taxNote) {}
