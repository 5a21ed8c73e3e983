package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.MoneyRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
        if (by(payments, PaymentMethod.ON_ACCOUNT).size() > 1) {
            throw PaymentProblem.onAccountTwice();
        }
    }

    /** Refuses what the country's law does not allow, as far as this document alone tells, and credit to nobody. */
    public void requireLawful(List<MoneyRule> rules, @Nullable UUID customer) {
        for (MoneyRule rule : rules) {
            if (rule.isReachedBy(counted(rule)) && rule.demand() == MoneyRule.Demand.REFUSE) {
                throw PaymentProblem.tooMuchCash(rule.reason());
            }
        }
        if (customer != null) {
            return;
        }
        for (MoneyRule rule : rules) {
            if (rule.isReachedBy(counted(rule)) && rule.demand().needsName()) {
                throw PaymentProblem.customerNeeded(rule.reason());
            }
        }
        if (onAccount().isPositive()) {
            throw PaymentProblem.customerNeeded("What is paid later is owed by a named customer.");
        }
    }

    /** The rule for which the customer's tax or identity number must be on record, if there is one. */
    public Optional<MoneyRule> needsTaxId(List<MoneyRule> rules) {
        return rules.stream()
                .filter(rule -> rule.demand() == MoneyRule.Demand.TAX_ID && rule.isReachedBy(counted(rule)))
                .findFirst();
    }

    /** What of this document a rule counts. */
    public BigDecimal counted(MoneyRule rule) {
        return counted(rule, total, payments);
    }

    /** What a rule counts of a document that is paid so far by these payments. */
    public static BigDecimal counted(MoneyRule rule, Money total, List<Payment> payments) {
        return switch (rule.basis()) {
            case TOTAL -> total.amount();
            case CASH ->
                sum(total, by(payments, PaymentMethod.CASH))
                        .plus(drafts(total, payments, rule.draftsUpTo()))
                        .amount();
        };
    }

    /** What was paid in notes and coins, change taken off. */
    public Money cash() {
        return sum(total, by(payments, PaymentMethod.CASH));
    }

    /** What is to be paid later. */
    public Money onAccount() {
        return sum(total, by(payments, PaymentMethod.ON_ACCOUNT));
    }

    /** What the customer got back. */
    public Money change() {
        return payments.stream().map(Payment::change).reduce(Money.zero(total.currency()), Money::plus);
    }

    private static Money drafts(Money total, List<Payment> payments, @Nullable BigDecimal upTo) {
        Predicate<Payment> counts =
                payment -> upTo != null && payment.amount().amount().compareTo(upTo) <= 0;
        return sum(
                total,
                by(payments, PaymentMethod.BANK_DRAFT).stream().filter(counts).toList());
    }

    private static List<Payment> by(List<Payment> payments, PaymentMethod method) {
        return payments.stream().filter(payment -> payment.method() == method).toList();
    }

    private static void requireCurrency(Money total, Payment payment) {
        if (!payment.amount().currency().equals(total.currency())) {
            throw PaymentProblem.otherCurrency(total);
        }
    }

    private static Money sum(Money total, List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Money.zero(total.currency()), Money::plus);
    }
}
