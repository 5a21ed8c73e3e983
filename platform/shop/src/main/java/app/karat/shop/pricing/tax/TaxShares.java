package app.karat.shop.pricing.tax;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.TaxLine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One tax rule over the lines of a bill. The tax is worked out once, on the sum of all bases at the rule's whole rate, half up; largest
 * remainder hands it down to the lines. Within a line every component gets the whole minor units of its share, and a unit left over goes to the
 * component that has been given least so far, the earlier one when equal: so CGST and SGST never differ by more than one paisa on a bill.
 */
final class TaxShares {

    private final TaxRule rule;
    private final List<BigInteger> percents;
    private final BigInteger wholePercent;
    private final BigInteger[] due;
    private final BigInteger[] given;

    private TaxShares(TaxRule rule) {
        this.rule = rule;
        this.percents = scaled(rule);
        this.wholePercent = percents.stream().reduce(BigInteger.ZERO, BigInteger::add);
        this.due = zeros(percents.size());
        this.given = zeros(percents.size());
    }

    /** For each base the taxes on it; the bases are payable amounts of one currency, none negative. */
    static List<List<TaxLine>> of(TaxRule rule, List<Money> bases) {
        Money base = bases.stream().reduce(Money::plus).orElseThrow();
        Money tax = base.timesRounded(rule.rate().fraction());
        List<Money> perLine = base.isZero()
                ? bases
                : tax.split(bases.stream().map(Money::amount).toList());
        TaxShares shares = new TaxShares(rule);
        List<List<TaxLine>> lines = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            lines.add(shares.components(bases.get(i), perLine.get(i)));
        }
        return lines;
    }

    private List<TaxLine> components(Money base, Money tax) {
        BigInteger[] parts = parts(tax.amount().unscaledValue());
        List<TaxLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            TaxRule.Component component = rule.components().get(i);
            Money amount = Money.of(new BigDecimal(parts[i], tax.amount().scale()), base.currency());
            lines.add(new TaxLine(component.label(), component.percent(), base, amount));
        }
        return lines;
    }

    private BigInteger[] parts(BigInteger units) {
        BigInteger[] parts = zeros(percents.size());
        if (wholePercent.signum() == 0) {
            return parts;
        }
        BigInteger left = units;
        for (int i = 0; i < parts.length; i++) {
            BigInteger share = units.multiply(percents.get(i));
            parts[i] = share.divide(wholePercent);
            due[i] = due[i].add(share);
            left = left.subtract(parts[i]);
        }
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int neediest = neediest(parts);
            parts[neediest] = parts[neediest].add(BigInteger.ONE);
        }
        for (int i = 0; i < parts.length; i++) {
            given[i] = given[i].add(parts[i]);
        }
        return parts;
    }

    private int neediest(BigInteger[] parts) {
        int neediest = 0;
        for (int i = 1; i < parts.length; i++) {
            if (lack(i, parts).compareTo(lack(neediest, parts)) > 0) {
                neediest = i;
            }
        }
        return neediest;
    }

    /** How much a component is owed and has not got, over the common denominator. */
    private BigInteger lack(int component, BigInteger[] parts) {
        return due[component].subtract(given[component].add(parts[component]).multiply(wholePercent));
    }

    private static List<BigInteger> scaled(TaxRule rule) {
        List<BigDecimal> values = rule.components().stream()
                .map(component -> component.percent().value())
                .toList();
        int scale = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return values.stream()
                .map(value -> value.setScale(scale).unscaledValue())
                .toList();
    }

    private static BigInteger[] zeros(int size) {
        BigInteger[] zeros = new BigInteger[size];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
