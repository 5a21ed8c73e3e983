package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.PlainDecimal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One part of a price, in the currency's minor unit.
 *
 * @param quantity of {@code unit}: grams, carats, pieces or percent
 * @param unit {@code g}, {@code ct}, {@code pc} or {@code %}
 * @param rate per unit; for {@code %} what the percentage is of
 * @param how one sentence that lets a customer recompute the amount
 */
public record PriceLine(
        Kind kind,
        String label,
        @Nullable @JsonSerialize(using = PlainDecimal.class) BigDecimal quantity,
        @Nullable String unit,
        @Nullable Money rate,
        Money amount,
        String how) {

    /** What a line charges for. */
    public enum Kind {
        METAL,
        WASTAGE,
        MAKING,
        STONE,
        SETTING,
        OTHER,
        BASE,
        DISCOUNT
    }
}
