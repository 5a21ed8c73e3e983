package app.karat.shop.pricing.tax;

import app.karat.kernel.values.Percent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a country pack.
 *
 * @param where whether the supply must stay within a state or cross its border
 * @param place code the branch's place must be or begin with, any when absent
 * @param from first day, {@code to} last day
 * @param components parts that the tax is shown and owed in; together they make the rate
 * @param source where the rule is written
 */
public record TaxRule(
        TaxClass taxClass,
        @Nullable Where where,
        @Nullable String place,
        LocalDate from,
        @Nullable LocalDate to,
        List<Component> components,
        String source) {

    /** How the places of branch and customer must lie. */
    public enum Where {
        WITHIN,
        ACROSS
    }

    /** A part of the tax with a name and a rate of its own. */
    public record Component(String label, Percent percent) {}

    public TaxRule {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("a tax rule has at least one component");
        }
    }

    /** All components together. */
    public Percent rate() {
        return components.stream().map(Component::percent).reduce(Percent.ZERO, Percent::plus);
    }

    boolean holds(TaxClass wanted, Supply supply) {
        return taxClass == wanted
                && !supply.day().isBefore(from)
                && (to == null || !supply.day().isAfter(to))
                && (where == null || (where == Where.WITHIN) == supply.isWithin())
                && supply.isIn(place);
    }

    /** How exactly it names the place. */
    int precision() {
        return place == null ? 0 : place.length();
    }
}
