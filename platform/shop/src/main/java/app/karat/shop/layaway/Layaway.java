package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import app.karat.shop.sales.Bill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that a customer pays off: what is left is the total and the penalties not waived, less the payments not voided (DOMAIN §7).
 *
 * @param bill the price as it was quoted on the first day
 * @param saleId the sale that handed the pieces over, or null
 */
public record Layaway(
        UUID id,
        String number,
        UUID branchId,
        UUID customerId,
        String customerName,
        Instant at,
        LayawayStatus status,
        Bill bill,
        LayawayTerms terms,
        List<Instalment> schedule,
        List<LayawayPayment> payments,
        List<Penalty> penalties,
        @Nullable LayawayEnding ending,
        @Nullable UUID saleId,
        String fingerprint,
        long version) {

    /** Keeps its own copies. */
    public Layaway {
        schedule = List.copyOf(schedule);
        payments = List.copyOf(payments);
        penalties = List.copyOf(penalties);
    }

    public Money total() {
        return bill.total();
    }

    /** All payments that count. */
    public Money paid() {
        return sum(payments.stream().filter(LayawayPayment::counts).map(LayawayPayment::amount));
    }

    /** All penalties that are owed. */
    public Money owedPenalties() {
        return sum(penalties.stream().filter(Penalty::counts).map(Penalty::amount));
    }

    public Money remaining() {
        return total().plus(owedPenalties()).minus(paid());
    }

    /** The down payment: what the schedule does not hold. */
    public Money down() {
        return total().minus(sum(schedule.stream().map(Instalment::amount)));
    }

    /** The first part of the schedule that is not covered by what was paid, if anything of it is left. */
    public Optional<Instalment> next() {
        return schedule.stream()
                .filter(part -> uncovered(part.number()).isPositive())
                .findFirst();
    }

    /** What should have been paid by then and was not. */
    public Money overdue(LocalDate today) {
        return schedule.stream()
                .filter(part -> part.dueOn().isBefore(today))
                .map(part -> uncovered(part.number()))
                .reduce((earlier, later) -> later)
                .orElse(Money.zero(total().currency()));
    }

    /** The same with a penalty for each instalment that is overdue beyond its days of grace and has had none. */
    Layaway assessed(LocalDate today) {
        List<Penalty> all = new ArrayList<>(penalties);
        for (Instalment part : schedule) {
            boolean late = part.dueOn().plusDays(terms.graceDays()).isBefore(today);
            boolean isNew = all.stream().noneMatch(each -> each.instalment() == part.number());
            Money left = least(uncovered(part.number()), part.amount());
            Money amount = terms.penalty(left);
            if (status == LayawayStatus.OPEN && late && isNew && amount.isPositive()) {
                all.add(Penalty.of(id, part, today, left, amount));
            }
        }
        return with(payments, all);
    }

    Optional<LayawayPayment> payment(UUID payment) {
        return payments.stream().filter(each -> each.id().equals(payment)).findFirst();
    }

    Optional<Penalty> penalty(UUID penalty) {
        return penalties.stream().filter(each -> each.id().equals(penalty)).findFirst();
    }

    /** Takes a payment, if that much is left and it is open. */
    Layaway paying(LayawayPayment payment) {
        requireOpen();
        if (payment.amount().compareTo(remaining()) > 0) {
            throw LayawayProblem.tooMuch(remaining());
        }
        return with(Stream.concat(payments.stream(), Stream.of(payment)).toList(), penalties);
    }

    /** Takes a payment back that was none; one by voucher was one. */
    Layaway voiding(LayawayPayment payment, LayawayPayment.Voided why) {
        requireOpen();
        if (!payment.isMoneyOnly()) {
            throw LayawayProblem.voucherSpent();
        }
        return with(
                payments.stream()
                        .map(each -> each.id().equals(payment.id()) ? each.voided(why) : each)
                        .toList(),
                penalties);
    }

    /** Lets a penalty go that has not been paid already. */
    Layaway waiving(Penalty penalty, Penalty.Waived why) {
        requireOpen();
        if (penalty.amount().compareTo(remaining()) > 0) {
            throw LayawayProblem.penaltyPaid();
        }
        return with(
                payments,
                penalties.stream()
                        .map(each -> each.id().equals(penalty.id()) ? each.waived(why) : each)
                        .toList());
    }

    void requireOpen() {
        if (status != LayawayStatus.OPEN) {
            throw LayawayProblem.over(status);
        }
    }

    /** What is missing of the schedule up to and with that part; penalties come last. */
    private Money uncovered(int number) {
        Money due = down().plus(sum(
                schedule.stream().filter(part -> part.number() <= number).map(Instalment::amount)));
        Money left = due.minus(paid());
        return left.isPositive() ? left : Money.zero(total().currency());
    }

    private Layaway with(List<LayawayPayment> nowPaid, List<Penalty> nowOwed) {
        return new Layaway(
                id,
                number,
                branchId,
                customerId,
                customerName,
                at,
                status,
                bill,
                terms,
                schedule,
                nowPaid,
                nowOwed,
                ending,
                saleId,
                fingerprint,
                version);
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(total().currency()), Money::plus);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
