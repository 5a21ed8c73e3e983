package app.karat.shop.exchange;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for when a customer has agreed. It holds no rate: the value is worked out anew, and must be the one that was signed.
 *
 * @param description such as {@code two bangles, one broken}
 * @param soldInvoice number of the invoice by which the shop sold it, or null for a foreign piece
 * @param agreed what the customer has signed
 * @param payout how money is paid, null for an exchange
 */
public record OldGoldRequest(
        UUID branchId,
        UUID customerId,
        Purpose purpose,
        String description,
        @Nullable String soldInvoice,
        Assay assay,
        Money agreed,
        Acceptance acceptance,
        @Nullable Identity identity,
        @Nullable Payout payout) {

    /**
     * The customer's word.
     *
     * @param signedBy name under the signature
     * @param signature the drawn signature as a data URL of a PNG, or null
     */
    public record Acceptance(String signedBy, @Nullable String signature) {}

    /** The paper that the seller showed. */
    public record Identity(String kind, String number) {

        /** All but the last four signs hidden. */
        public String masked() {
            int shown = Math.min(4, number.length() / 2);
            return "•".repeat(number.length() - shown) + number.substring(number.length() - shown);
        }
    }

    /**
     * Money that goes out.
     *
     * @param tillSession the drawer that cash comes from, or null
     */
    public record Payout(
            PaymentMethod method,
            @Nullable String reference,
            @Nullable UUID tillSession) {}
}
