package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.vouchers.VoucherKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for when goods come back. Refunds and voucher must be worth what the server reckons.
 *
 * @param allowance given without goods, taxes included; somebody in charge only
 * @param deduction kept back, taxes included
 * @param refunds money that goes out
 * @param voucher what the rest becomes, or null when all is paid out
 * @param tillSession the drawer that cash comes from, or null
 */
public record ReturnRequest(
        UUID saleId,
        ReturnKind kind,
        List<Line> lines,
        @Nullable Money allowance,
        @Nullable Money deduction,
        String reason,
        List<Payment> refunds,
        @Nullable Voucher voucher,
        @Nullable UUID tillSession) {

    /** Keeps its own copies. */
    public ReturnRequest {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /**
     * One piece of the sale, or some of a lot.
     *
     * @param quantity how much of a lot; absent for a piece, and for all of a lot that has not come back
     */
    public record Line(
            UUID pieceId, boolean restock, @Nullable Quantity quantity) {

        /** A piece, or all that is left of a lot. */
        public Line(UUID pieceId, boolean restock) {
            this(pieceId, restock, null);
        }
    }

    /** Stored value instead of money. */
    public record Voucher(VoucherKind kind, Money amount) {}

    /** Everything the customer gets. */
    Money given(Money zero) {
        Money paid = refunds.stream().map(Payment::amount).reduce(zero, Money::plus);
        return voucher == null ? paid : paid.plus(voucher.amount());
    }
}
