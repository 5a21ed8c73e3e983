package app.karat.shop.returns;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import app.karat.shop.sales.Buyer;
import app.karat.shop.sales.Sale;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherIssue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return, checked and complete. */
record ReturnCommand(
        UUID id,
        ReturnRequest request,
        ReturnOffer offer,
        Sale sale,
        Shop shop,
        CurrentUser user,
        Instant at,
        @Nullable VoucherIssue voucher) {

    /** What counts against the money that was paid; a piece bought back is a purchase of its own. */
    Money refund() {
        Money total = offer.credit().total();
        return isBuyBack() ? Money.zero(total.currency()) : total;
    }

    boolean isBuyBack() {
        return request.kind() == ReturnKind.BUY_BACK;
    }

    /** Sales and taxes are taken back, or stock is bought; money or a debt on a voucher goes out. */
    Posting posting() {
        Credit credit = offer.credit();
        var draft = Posting.in(credit.total().currency());
        if (isBuyBack()) {
            draft.debit("STOCK", credit.total());
        } else {
            draft.debit(Posting.SALES, credit.taxable());
            credit.taxes().forEach(tax -> draft.debit(Posting.tax(tax.label()), tax.amount()));
            draft.debit(Posting.ROUND_OFF, credit.roundOff());
        }
        request.refunds().forEach(refund -> draft.credit(refund.method().name(), refund.amount()));
        ReturnRequest.Voucher stored = request.voucher();
        if (stored != null) {
            draft.credit(stored.kind().account(), stored.amount());
        }
        return draft.post();
    }

    /** What it asks of the till and the day. */
    Taking taking() {
        Money cash = request.refunds().stream()
                .filter(refund -> refund.method() == PaymentMethod.CASH)
                .map(Payment::amount)
                .reduce(Money.zero(offer.credit().total().currency()), Money::plus);
        Buyer buyer = sale.customer();
        return new Taking(
                sale.branchId(),
                shop.day(at),
                request.tillSession(),
                buyer == null ? null : buyer.id(),
                cash.negated(),
                null);
    }

    CreditNote.Details details() {
        return new CreditNote.Details(
                offer.credit(), request.reason(), request.refunds(), request.voucher(), offer.policy());
    }
}
