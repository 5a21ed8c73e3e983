package app.karat.shop.pricing.tax;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.shop.pricing.PriceLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one country takes from jewellery, as data.
 *
 * @param taxName what the tax is called when its place is not known
 * @param roundTo bills are rounded to the nearest multiple of it, half up; to the minor unit when absent
 * @param investment which goods are investment metal
 * @param charges kinds of lines that are taxed in a class of their own; composite supply when empty
 */
public record TaxPack(
        String country,
        String taxName,
        @Nullable BigDecimal roundTo,
        @Nullable Investment investment,
        Map<PriceLine.Kind, TaxClass> charges,
        List<TaxRule> rules) {

    /** Bars and coins by customs heading, of these metals, from this fineness on. */
    public record Investment(Set<Metal> metals, Fineness atLeast, Set<String> headings) {

        public Investment {
            metals = Set.copyOf(metals);
            headings = Set.copyOf(headings);
        }

        boolean holds(Metal metal, Fineness fineness, @Nullable String hsn) {
            return hsn != null
                    && metals.contains(metal)
                    && fineness.compareTo(atLeast) >= 0
                    && headings.stream().anyMatch(hsn::startsWith);
        }
    }

    public TaxPack {
        charges = Map.copyOf(charges);
        rules = List.copyOf(rules);
    }

    /** The class of the goods themselves. */
    public TaxClass classOf(Metal metal, Fineness fineness, @Nullable String hsn) {
        return investment != null && investment.holds(metal, fineness, hsn) ? TaxClass.INVESTMENT : TaxClass.JEWELLERY;
    }

    /** The class of goods of that metal, or of none. */
    public TaxClass classOf(@Nullable Purity purity, @Nullable String hsn) {
        return purity == null ? TaxClass.JEWELLERY : classOf(purity.metal(), purity.fineness(), hsn);
    }

    /** The class of one line of goods of that class. */
    public TaxClass classOf(PriceLine.Kind kind, TaxClass goods) {
        return goods == TaxClass.INVESTMENT ? goods : charges.getOrDefault(kind, goods);
    }

    /** The rule that counts; one that names the place more exactly goes first, then the latest. */
    public Optional<TaxRule> find(TaxClass taxClass, Supply supply) {
        String exemption = supply.exemption();
        if (exemption != null) {
            return Optional.of(none(taxClass, supply, exemption));
        }
        Optional<TaxRule> own = rules.stream()
                .filter(rule -> rule.holds(taxClass, supply))
                .max(Comparator.comparingInt(TaxRule::precision).thenComparing(TaxRule::from));
        return own.isPresent() || taxClass == TaxClass.JEWELLERY ? own : find(TaxClass.JEWELLERY, supply);
    }

    /** The rule that counts, or one of 0 % that says the tax is not set, for prices shown before the shop has said where it is. */
    public TaxRule ruleOrUnset(TaxClass taxClass, Supply supply) {
        return find(taxClass, supply).orElseGet(() -> none(taxClass, supply, taxName + " not set for this place"));
    }

    private static TaxRule none(TaxClass taxClass, Supply supply, String why) {
        return new TaxRule(
                taxClass, null, null, supply.day(), null, List.of(new TaxRule.Component(why, Percent.ZERO)), "none");
    }
}
