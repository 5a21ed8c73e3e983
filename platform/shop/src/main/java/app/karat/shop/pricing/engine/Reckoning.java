package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.tax.TaxRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a basket comes to for any discounts, in minor units, without making a bill of it: quick enough to try hundreds. Agrees with
 * {@link BillEngine} because the tax of a bill is worked out once per rule (decision 0040).
 */
final class Reckoning {

    private final List<Map<TaxRule, Money>> parts;
    private final Currency currency;
    private final long step;

    /**
     * @param parts of every line, what is taxed by which rule
     * @param roundTo the country's rounding, the minor unit when absent
     */
    Reckoning(List<Map<TaxRule, Money>> parts, Currency currency, @Nullable BigDecimal roundTo) {
        this.parts = List.copyOf(parts);
        this.currency = currency;
        this.step = roundTo == null ? 1 : minor(Money.of(roundTo, currency));
    }

    /** Before and after rounding. */
    record Sum(long exact, long total) {}

    Sum of(long[] discounts) {
        Map<TaxRule, Long> bases = new HashMap<>();
        for (int i = 0; i < discounts.length; i++) {
            add(bases, parts.get(i), discounts[i]);
        }
        long exact = 0;
        for (Map.Entry<TaxRule, Long> base : bases.entrySet()) {
            exact += base.getValue() + tax(base.getValue(), base.getKey());
        }
        return new Sum(exact, Math.floorDiv(2 * exact + step, 2 * step) * step);
    }

    /** What tells lines apart that are taxed in another way. */
    List<TaxRule> rules(int line) {
        return List.copyOf(parts.get(line).keySet());
    }

    static long minor(Money payable) {
        return payable.amount().unscaledValue().longValueExact();
    }

    private void add(Map<TaxRule, Long> bases, Map<TaxRule, Money> line, long discount) {
        List<Money> amounts = new ArrayList<>(line.values());
        List<Money> cuts = discount == 0 || amounts.size() == 1
                ? List.of(Money.ofMinor(discount, currency))
                : Money.ofMinor(discount, currency)
                        .split(amounts.stream().map(Money::amount).toList());
        int next = 0;
        for (Map.Entry<TaxRule, Money> part : line.entrySet()) {
            long cut = next < cuts.size() ? minor(cuts.get(next)) : 0;
            bases.merge(part.getKey(), minor(part.getValue()) - cut, Long::sum);
            next++;
        }
    }

    private static long tax(long base, TaxRule rule) {
        return BigDecimal.valueOf(base)
                .multiply(rule.rate().fraction())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
