package app.karat.shop.exchange;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.vault.MaskedNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for when a customer has agreed. It holds no rate but at most our own promise of one: the value is worked out anew, and
 * must be the one that was signed.
 *
 * @param description such as {@code two bangles, one broken}
 * @param soldInvoice number of the invoice by which the shop sold it, or null for a foreign piece
 * @param agreed what the customer has signed
 * @param payout how money is paid, null for an exchange
 * @param promise of the rate, as the appraisal gave it
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
        @Nullable Payout payout,
        @Nullable String promise) {

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
            return MaskedNumber.of(number);
        }

        /** As everybody may see it; what is stored of it with the document. */
        Identity veiled() {
            return new Identity(kind, masked());
        }

        /** Never the whole number, neither in a log nor in a fingerprint. */
        @Override
        public String toString() {
            return kind + " " + masked();
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
