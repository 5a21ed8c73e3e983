package app.karat.shop.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys of quotes, base64 of at least 32 bytes.
 *
 * @param quoteKey signs and verifies
 * @param previousQuoteKeys verify only; keep an old key here for ten minutes after a change
 */
@ConfigurationProperties("karat.secrets")
record QuoteSecrets(@Nullable String quoteKey, @Nullable List<String> previousQuoteKeys) {

    List<String> previous() {
        return previousQuoteKeys == null ? List.of() : previousQuoteKeys;
    }

    /** Never shows the keys. */
    @Override
    public String toString() {
        return "QuoteSecrets";
    }
}
