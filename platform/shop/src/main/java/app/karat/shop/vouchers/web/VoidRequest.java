package app.karat.shop.vouchers.web;

import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.text.Fields;
import app.karat.shop.vouchers.VoucherVoid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a voucher as a client asks for it. */
record VoidRequest(
        @Nullable UUID branchId,
        @Nullable String reason,
        @Nullable PaymentMethod refund,
        @Nullable UUID tillSession) {

    /** What it asks for, or a problem naming each field that is wrong. */
    VoucherVoid checked() {
        var fields = new Fields();
        fields.required("branchId", branchId);
        String why = fields.text("reason", reason, 300);
        fields.require(refund == null || refund.isMoney(), "refund", "money", "A refund is paid in money.");
        fields.check();
        return new VoucherVoid(Objects.requireNonNull(branchId), why, refund, tillSession);
    }
}
