package app.karat.shop.exchange.web;

import app.karat.kernel.values.Money;
import app.karat.shop.exchange.Assay;
import app.karat.shop.exchange.OldGoldRequest;
import app.karat.shop.exchange.Purpose;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.text.Fields;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An acceptance as a client sends it; it names no rate. */
record AcceptRequest(
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable Purpose purpose,
        @Nullable String description,
        @Nullable String soldInvoice,
        @Nullable AssayRequest assay,
        @Nullable Money agreed,
        @Nullable String signedBy,
        @Nullable String signature,
        @Nullable IdentityRequest identity,
        @Nullable PayoutRequest payout) {

    private static final int LONGEST_SIGNATURE = 60_000;
    private static final String PNG = "data:image/png;base64,[A-Za-z0-9+/=]+";

    OldGoldRequest checked() {
        var fields = new Fields();
        UUID branch = fields.required("branchId", branchId);
        UUID customer = fields.required("customerId", customerId);
        Purpose what = fields.required("purpose", purpose);
        String words = fields.text("description", description, 200);
        String invoice = fields.optional("soldInvoice", soldInvoice, 40);
        AssayRequest sent = fields.required("assay", assay);
        Money value = fields.required("agreed", agreed);
        String name = fields.text("signedBy", signedBy, 120);
        fields.require(
                signature == null || signature.length() <= LONGEST_SIGNATURE && signature.matches(PNG),
                "signature",
                "form",
                "A signature is a small PNG as a data URL.");
        var paper = identity == null ? null : identity.checked(fields);
        var money = payout(fields);
        Assay tested = sent == null ? null : sent.checked("assay.", fields);
        fields.check();
        return new OldGoldRequest(
                Objects.requireNonNull(branch),
                Objects.requireNonNull(customer),
                Objects.requireNonNull(what),
                words,
                invoice,
                Objects.requireNonNull(tested),
                Objects.requireNonNull(value),
                new OldGoldRequest.Acceptance(name, signature),
                paper,
                money);
    }

    private OldGoldRequest.@Nullable Payout payout(Fields fields) {
        fields.require(purpose != Purpose.CASH || payout != null, "payout", "required", "Say how it is paid.");
        fields.require(
                purpose != Purpose.EXCHANGE || payout == null, "payout", "not-here", "An exchange gives a voucher.");
        return payout == null ? null : payout.checked(fields);
    }

    /** The seller's paper as sent. */
    record IdentityRequest(@Nullable String kind, @Nullable String number) {

        OldGoldRequest.Identity checked(Fields fields) {
            return new OldGoldRequest.Identity(
                    fields.text("identity.kind", kind, 40), fields.text("identity.number", number, 40));
        }
    }

    /** How money goes out, as sent. */
    record PayoutRequest(
            @Nullable PaymentMethod method,
            @Nullable String reference,
            @Nullable UUID tillSession) {

        OldGoldRequest.@Nullable Payout checked(Fields fields) {
            PaymentMethod how = fields.required("payout.method", method);
            fields.require(
                    how == null || how.isMoney() && how != PaymentMethod.CARD,
                    "payout.method",
                    "not-paid-out",
                    "Old gold is paid in cash, by bank, by UPI or by draft.");
            fields.require(
                    how == PaymentMethod.CASH || tillSession == null,
                    "payout.tillSession",
                    "not-cash",
                    "Only cash comes out of a till.");
            String slip = fields.optional("payout.reference", reference, 80);
            return how == null ? null : new OldGoldRequest.Payout(how, slip, tillSession);
        }
    }
}
