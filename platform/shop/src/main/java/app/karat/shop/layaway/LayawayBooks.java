package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import app.karat.shop.vouchers.VoucherKind;
import java.util.List;

/** How layaways are posted: deposits are owed to the customer until the pieces are theirs, and penalties are earned then. */
final class LayawayBooks {

    static final String DEPOSITS = "DEPOSITS";
    static final String PENALTIES = "LAYAWAY_PENALTIES";
    static final String FEES = "LAYAWAY_FEES";

    private LayawayBooks() {}

    static Posting paid(List<Payment> payments, Money amount) {
        var draft = Posting.in(amount.currency());
        payments.forEach(each -> draft.debit(each.method().account(), each.amount()));
        return draft.credit(DEPOSITS, amount).post();
    }

    static Posting voided(LayawayPayment payment) {
        var draft = Posting.in(payment.amount().currency()).debit(DEPOSITS, payment.amount());
        payment.tenders().forEach(each -> draft.credit(each.method().account(), each.amount()));
        return draft.post();
    }

    static Posting cancelled(LayawayEnding ending) {
        PaymentMethod method = ending.method();
        return Posting.in(ending.fee().currency())
                .debit(DEPOSITS, ending.fee().plus(ending.refund()))
                .credit(FEES, ending.fee())
                .credit(method == null ? VoucherKind.STORE_CREDIT.account() : method.name(), ending.refund())
                .post();
    }

    static Posting completed(Layaway layaway) {
        return Posting.in(layaway.total().currency())
                .debit(DEPOSITS, layaway.paid())
                .credit(VoucherKind.LAYAWAY.account(), layaway.total())
                .credit(PENALTIES, layaway.owedPenalties())
                .post();
    }
}
