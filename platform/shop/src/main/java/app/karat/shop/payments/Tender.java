package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPack;
import java.util.List;

/** Everything that is paid towards one sale, checked against its total and the country's rules for cash and names (DOMAIN §5). */
public record Tender(Money total, List<Payment> payments) {

    /** Refuses payments of another currency, and payments that do not add up to the total. */
    public Tender {
        payments = List.copyOf(payments);
        for (Payment payment : payments) {
            requireCurrency(total, payment);
        }
        Money paid = sum(total, payments);
        if (paid.compareTo(total) != 0) {
            throw PaymentProblem.mismatch(total, paid);
        }
    }

    /** Refuses what the country's law does not allow. */
    public void requireLawful(CountryPack pack, boolean customerKnown) {
        Money cash = cash();
        if (pack.cashBelow() != null && reaches(cash, pack.cashBelow())) {
            throw PaymentProblem.tooMuchCash(pack.cashBelow().reason());
        }
        if (customerKnown) {
            return;
        }
        if (pack.customerAbove() != null && exceeds(total, pack.customerAbove())) {
            throw PaymentProblem.customerNeeded(pack.customerAbove().reason());
        }
        if (pack.cashCustomerAbove() != null && exceeds(cash, pack.cashCustomerAbove())) {
            throw PaymentProblem.customerNeeded(pack.cashCustomerAbove().reason());
        }
    }

    /** What was paid in notes and coins, change taken off. */
    public Money cash() {
        return sum(
                total,
                payments.stream()
                        .filter(payment -> payment.method() == PaymentMethod.CASH)
                        .toList());
    }

    /** What the customer got back. */
    public Money change() {
        return payments.stream().map(Payment::change).reduce(Money.zero(total.currency()), Money::plus);
    }

    private static void requireCurrency(Money total, Payment payment) {
        if (!payment.amount().currency().equals(total.currency())) {
            throw PaymentProblem.otherCurrency(total);
        }
    }

    private static Money sum(Money total, List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Money.zero(total.currency()), Money::plus);
    }

    private static boolean exceeds(Money amount, CountryPack.Threshold threshold) {
        return amount.amount().compareTo(threshold.amount()) > 0;
    }

    private static boolean reaches(Money amount, CountryPack.Threshold threshold) {
        return amount.amount().compareTo(threshold.amount()) >= 0;
    }
}
