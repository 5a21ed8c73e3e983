package app.karat.shop.sales;

import app.karat.shop.payments.Payment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for when it sells: a signed quote, whom to bill, and how it is paid. It holds no price.
 *
 * @param quote as the server signed it
 * @param tillSession the open till that takes the cash, or null
 */
public record SaleRequest(
        String quote,
        @Nullable UUID customerId,
        List<Payment> payments,
        @Nullable UUID tillSession) {

    /** A sale whose cash goes into no till. */
    public SaleRequest(String quote, @Nullable UUID customerId, List<Payment> payments) {
        this(quote, customerId, payments, null);
    }

    /** Keeps its own copy. */
    public SaleRequest {
        payments = List.copyOf(payments);
    }

    /** Equal for equal requests; tells a repetition from another sale under the same id. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
