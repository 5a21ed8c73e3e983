package app.karat.shop.exchange;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off the value of the metal, and why; a percentage of that value or an amount, one of the two.
 *
 * @param reason in words that the customer signs
 */
public record Deduction(
        Kind kind,
        String reason,
        @Nullable Percent percent,
        @Nullable Money amount) {

    /** What it is for. */
    public enum Kind {
        REFINING_FEE,
        MARGIN,
        OTHER
    }

    Money from(Money value) {
        return amount == null
                ? value.times(percent == null ? Percent.ZERO : percent).rounded()
                : amount;
    }
}
