package app.karat.shop.pricing.tax;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.TaxLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The taxes of a bill: of each line and of the whole, which always agree.
 *
 * @param perLine in the order of the lines
 * @param whole added up by label and rate
 */
public record Taxes(List<List<TaxLine>> perLine, List<TaxLine> whole) {

    /** Taxes lines whose bases are parted by rule; a mixed basket gets a rate for each part. */
    public static Taxes on(List<Map<TaxRule, Money>> lines) {
        List<List<TaxLine>> perLine = new ArrayList<>();
        lines.forEach(line -> perLine.add(new ArrayList<>()));
        for (TaxRule rule : lines.stream()
                .flatMap(line -> line.keySet().stream())
                .distinct()
                .toList()) {
            List<Integer> taxed = new ArrayList<>();
            List<Money> bases = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Money base = lines.get(i).get(rule);
                if (base != null) {
                    taxed.add(i);
                    bases.add(base);
                }
            }
            List<List<TaxLine>> shares = TaxShares.of(rule, bases);
            for (int i = 0; i < taxed.size(); i++) {
                perLine.get(taxed.get(i)).addAll(shares.get(i));
            }
        }
        return new Taxes(perLine, whole(perLine));
    }

    /** The sum of some taxes in the currency of {@code zero}. */
    public static Money sum(List<TaxLine> taxes, Money zero) {
        return taxes.stream().map(TaxLine::amount).reduce(zero, Money::plus);
    }

    private static List<TaxLine> whole(List<List<TaxLine>> perLine) {
        Map<Key, TaxLine> sums = new LinkedHashMap<>();
        perLine.stream()
                .flatMap(List::stream)
                .forEach(tax -> sums.merge(new Key(tax.label(), tax.percent()), tax, Taxes::plus));
        return List.copyOf(sums.values());
    }

    private static TaxLine plus(TaxLine one, TaxLine other) {
        return new TaxLine(
                one.label(),
                one.percent(),
                one.base().plus(other.base()),
                one.amount().plus(other.amount()));
    }

    private record Key(String label, Percent percent) {}
}
