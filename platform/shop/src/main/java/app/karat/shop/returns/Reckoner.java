package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.sales.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds lines, an allowance and a deduction up to one credit. Pure. */
final class Reckoner {

    private static final int DIGITS = 20;

    private Reckoner() {}

    /** The credit of these lines of that bill; refuses one of nothing. What is bought back has no part in the bill's round-off. */
    static Credit credit(
            ReturnKind kind, Bill bill, List<CreditLine> lines, @Nullable Money allowance, @Nullable Money deduction) {
        Money zero = Money.zero(bill.total().currency());
        Money total = lines.stream().map(CreditLine::total).reduce(zero, Money::plus);
        Money taxable = lines.stream().map(CreditLine::taxable).reduce(zero, Money::plus);
        List<CreditLine.TaxPart> taxes = Credit.summed(
                lines.stream().flatMap(line -> line.taxes().stream()).toList());
        var parts = new Parts(taxable, taxes);
        if (allowance != null) {
            parts = parts.plus(new Parts(bill.taxable(), taxesOf(bill)).share(allowance));
        }
        Money roundOff = kind == ReturnKind.RETURN ? roundOff(bill, total) : zero;
        if (deduction != null) {
            parts = parts.minus(parts.share(deduction));
        }
        Money sum = parts.sum().plus(roundOff);
        if (!sum.isPositive() || parts.taxable().isNegative()) {
            throw ReturnProblem.nothingToRefund();
        }
        return new Credit(lines, allowance, deduction, parts.taxable(), parts.taxes(), roundOff, sum);
    }

    /** The part of the bill's round-off that belongs to these lines, always rounded in the shop's favour: parts never exceed the whole. */
    private static Money roundOff(Bill bill, Money total) {
        Money exact = bill.total().minus(bill.roundOff());
        if (exact.isZero() || bill.roundOff().isZero()) {
            return Money.zero(total.currency());
        }
        BigDecimal part = total.amount().divide(exact.amount(), DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal share = bill.roundOff()
                .amount()
                .multiply(part)
                .setScale(Math.max(0, total.currency().getDefaultFractionDigits()), RoundingMode.FLOOR);
        return Money.of(share, total.currency());
    }

    private static List<CreditLine.TaxPart> taxesOf(Bill bill) {
        return Credit.summed(bill.taxes().stream()
                .map(tax -> new CreditLine.TaxPart(tax.label(), tax.amount()))
                .toList());
    }

    /** A taxable amount and its taxes. */
    private record Parts(Money taxable, List<CreditLine.TaxPart> taxes) {

        Money sum() {
            return taxes.stream().map(CreditLine.TaxPart::amount).reduce(taxable, Money::plus);
        }

        /** An amount with taxes in it, split as this one is. */
        Parts share(Money amount) {
            List<BigDecimal> weights = Stream.concat(
                            Stream.of(taxable), taxes.stream().map(CreditLine.TaxPart::amount))
                    .map(Money::amount)
                    .toList();
            List<Money> split = amount.split(weights);
            List<CreditLine.TaxPart> shares = new ArrayList<>();
            for (int i = 0; i < taxes.size(); i++) {
                shares.add(new CreditLine.TaxPart(taxes.get(i).label(), split.get(i + 1)));
            }
            return new Parts(split.getFirst(), shares);
        }

        Parts plus(Parts other) {
            return new Parts(
                    taxable.plus(other.taxable()),
                    Credit.summed(Stream.concat(taxes.stream(), other.taxes().stream())
                            .toList()));
        }

        Parts minus(Parts other) {
            return plus(new Parts(
                    other.taxable().negated(),
                    other.taxes().stream()
                            .map(part -> new CreditLine.TaxPart(
                                    part.label(), part.amount().negated()))
                            .toList()));
        }
    }
}
