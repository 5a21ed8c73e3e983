package app.karat.shop.designs;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.PriceBreakdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of a design should cost and bring at the rates of this moment.
 *
 * @param cost of all materials; absent while one of them cannot be valued
 * @param price absent where it follows from a cost that is not known
 * @param margin price before tax less cost
 * @param marginPercent of the price before tax
 */
public record Estimate(
        List<CostLine> lines,
        @Nullable Money cost,
        @Nullable PriceBreakdown price,
        @Nullable Money margin,
        @Nullable Percent marginPercent) {

    /** Keeps its own copy. */
    public Estimate {
        lines = List.copyOf(lines);
    }

    /**
     * The cost of one material.
     *
     * @param amount absent while there is no rate for the metal, or nothing is left of the lot to take an average of
     * @param how what it was reckoned from
     */
    public record CostLine(
            Material.Kind kind, String label, @Nullable Money amount, String how) {}
}
