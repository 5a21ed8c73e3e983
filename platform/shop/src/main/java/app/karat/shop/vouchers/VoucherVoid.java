package app.karat.shop.vouchers;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a voucher before it is spent.
 *
 * @param branchId where it happens
 * @param refund how the rest is paid back, or null when nothing is
 * @param tillSession the open till that pays cash back, or null
 */
public record VoucherVoid(
        UUID branchId,
        String reason,
        @Nullable PaymentMethod refund,
        @Nullable UUID tillSession) {

    /** What the shop no longer owes and did not pay back. */
    static final String FORFEITED = "VOIDED_VOUCHERS";

    Posting posting(Voucher voucher) {
        return Posting.in(voucher.face().currency())
                .debit(voucher.kind().account(), voucher.balance())
                .credit(refund == null ? FORFEITED : refund.name(), voucher.balance())
                .post();
    }

    /** Cash that leaves the till, as a negative amount. */
    Money cash(Voucher voucher) {
        return refund == PaymentMethod.CASH
                ? voucher.balance().negated()
                : Money.zero(voucher.face().currency());
    }
}
