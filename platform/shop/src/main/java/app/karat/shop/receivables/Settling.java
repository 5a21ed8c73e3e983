package app.karat.shop.receivables;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentProblem;
import app.karat.shop.payments.Posting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment towards what is open on a sale.
 *
 * @param id made by the client, so that it happens once
 * @param branchId where it is paid
 * @param tillSession the open till that takes the cash, or null
 */
public record Settling(
        UUID id,
        UUID branchId,
        List<Payment> payments,
        @Nullable UUID tillSession) {

    /** Refuses payments that are no money, and none at all. */
    public Settling {
        payments = List.copyOf(payments);
        if (payments.isEmpty()
                || !payments.stream().allMatch(each -> each.method().isMoney())) {
            throw PaymentProblem.moneyOnly();
        }
    }

    Money amount() {
        return payments.stream().map(Payment::amount).reduce(Money::plus).orElseThrow();
    }

    Posting posting(UUID customer) {
        var draft = Posting.in(amount().currency());
        payments.forEach(payment -> draft.debit(payment.method().name(), payment.amount()));
        return draft.credit(Posting.receivable(customer), amount()).post();
    }
}
