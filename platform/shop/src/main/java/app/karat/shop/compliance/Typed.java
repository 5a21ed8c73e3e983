package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentProblem;
import app.karat.shop.payments.Tender;
import java.math.BigDecimal;
import java.util.List;

/** What is to be paid, and how as far as somebody has typed it; the payments need not add up yet. */
public record Typed(Money total, List<Payment> payments) {

    /** Refuses payments of another currency. */
    public Typed {
        payments = List.copyOf(payments);
        for (Payment payment : payments) {
            if (!payment.amount().currency().equals(total.currency())) {
                throw PaymentProblem.otherCurrency(total);
            }
        }
    }

    BigDecimal counted(MoneyRule rule) {
        return Tender.counted(rule, total, payments);
    }
}
