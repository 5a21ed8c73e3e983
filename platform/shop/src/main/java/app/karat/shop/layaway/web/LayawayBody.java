package app.karat.shop.layaway.web;

import app.karat.shop.layaway.LayawayCancelling;
import app.karat.shop.layaway.LayawayPaying;
import app.karat.shop.layaway.LayawayWish;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces to be put away, as a client asks for it. */
@Schema(name = "LayawayRequest")
record LayawayBody(
        @Nullable String quote,
        @Nullable UUID customerId,
        @Nullable Integer months,
        @Nullable List<@Nullable PaymentRequest> payments,
        @Nullable UUID tillSession) {

    /** What it asks for, or a problem naming each field that is wrong. */
    LayawayWish checked() {
        var fields = new Fields();
        String signed = quote == null ? "" : quote.strip();
        fields.require(!signed.isEmpty(), "quote", "required", "A layaway needs a quote.");
        UUID customer = fields.required("customerId", customerId);
        Integer over = fields.required("months", months);
        var paid = PaymentRequest.checked(payments, fields);
        fields.check();
        return new LayawayWish(
                signed, Objects.requireNonNull(customer), Objects.requireNonNull(over), paid, tillSession);
    }

    /** A later payment. */
    @Schema(name = "LayawayPaymentRequest")
    record PayBody(
            @Nullable UUID branchId,
            @Nullable List<@Nullable PaymentRequest> payments,
            @Nullable UUID tillSession) {

        LayawayPaying checked(UUID id) {
            var fields = new Fields();
            UUID branch = fields.required("branchId", branchId);
            var paid = PaymentRequest.checked(payments, fields);
            fields.check();
            return new LayawayPaying(id, Objects.requireNonNull(branch), paid, tillSession);
        }
    }

    /** Why a payment is void or a penalty is waived. */
    @Schema(name = "LayawayReason")
    record ReasonBody(@Nullable String reason, @Nullable UUID tillSession) {

        String checked() {
            var fields = new Fields();
            String why = fields.text("reason", reason, 200);
            fields.check();
            return why;
        }
    }

    /** How a layaway is given up. */
    @Schema(name = "LayawayCancelRequest")
    record CancelBody(
            @Nullable String reason,
            @Nullable PaymentMethod refund,
            @Nullable UUID tillSession) {

        LayawayCancelling checked() {
            var fields = new Fields();
            String why = fields.text("reason", reason, 200);
            fields.require(
                    refund == null || refund.isMoney() && refund != PaymentMethod.BANK_DRAFT,
                    "refund",
                    "not-refunded",
                    "Money is given back in cash, by card, by UPI or by bank.");
            fields.check();
            return new LayawayCancelling(why, refund, tillSession);
        }
    }

    /** Which sale hands the pieces over. */
    @Schema(name = "LayawayHandOver")
    record HandOverBody(@Nullable UUID saleId) {

        UUID checked() {
            var fields = new Fields();
            UUID sale = fields.required("saleId", saleId);
            fields.check();
            return Objects.requireNonNull(sale);
        }
    }
}
