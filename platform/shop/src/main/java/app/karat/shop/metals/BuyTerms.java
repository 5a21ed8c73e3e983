package app.karat.shop.metals;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far below its sale rate a shop takes a gram: by a percentage or by an amount, one of the two.
 *
 * @param side {@code EXCHANGE} or {@code CASH}
 * @param purity label such as {@code 22K}; every purity that has no terms of its own when absent
 */
public record BuyTerms(
        @Nullable RateSide side,
        @Nullable String purity,
        @Nullable Percent percentBelow,
        @Nullable Money amountBelow) {

    /** The terms that count for a purity: its own before those for all. */
    static Optional<BuyTerms> choose(Collection<BuyTerms> all, RateSide side, Purity purity) {
        return all.stream()
                .filter(terms -> terms.side() == side
                        && (terms.purity() == null || terms.purity().equals(purity.label())))
                .max(Comparator.comparing(terms -> terms.purity() != null));
    }

    /** What a gram is bought at, half up to the minor unit, never below zero. */
    Money below(Money sale) {
        Money less = amountBelow == null ? sale : sale.minus(amountBelow);
        Money exact = percentBelow == null ? less : sale.minus(sale.times(percentBelow));
        return exact.isNegative() ? Money.zero(sale.currency()) : exact.rounded();
    }
}
