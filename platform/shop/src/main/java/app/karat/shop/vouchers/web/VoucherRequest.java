package app.karat.shop.vouchers.web;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.text.Fields;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.VoucherPurchase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gift card, an advance or store credit as a client asks for it. */
record VoucherRequest(
        @Nullable VoucherKind kind,
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable Money face,
        @Nullable List<@Nullable PaymentRequest> payments,
        @Nullable LocalDate expiresOn,
        @Nullable String note,
        @Nullable UUID tillSession) {

    /** What it asks for, or a problem naming each field that is wrong. */
    VoucherPurchase checked() {
        var fields = new Fields();
        fields.required("kind", kind);
        fields.required("branchId", branchId);
        Money amount = fields.required("face", face);
        if (amount != null) {
            fields.require(amount.isPositive(), "face", "positive", "A voucher is worth more than zero.");
            fields.require(amount.isPayable(), "face", "too-fine", "This amount cannot be paid in coins.");
        }
        var paid = PaymentRequest.checked(payments, fields);
        String checkedNote = fields.optional("note", note, 300);
        fields.check();
        return new VoucherPurchase(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(branchId),
                customerId,
                Objects.requireNonNull(face),
                paid,
                expiresOn,
                checkedNote,
                tillSession);
    }
}
