package app.karat.shop.pricing;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a piece's price, saved or still being typed. May hold what no scales would show (stones heavier than the piece):
 * {@link Pricing} checks it and names every field at fault.
 *
 * @param purity label of the purity table, {@code 22K}
 * @param grossGrams the piece as it lies on the scales
 * @param otherGrams parts that are neither metal nor stone: thread, lac, enamel
 * @param cost what the shop paid, needed for {@link PricePlan.Mode#COST_PLUS} and for the margin
 * @param hsn customs heading; 7113 jewellery when absent, 7106, 7108, 7110 bullion, 7118 coin
 */
public record PieceDraft(
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight grossGrams,
        @Nullable Weight otherGrams,
        @Nullable List<Stone> stones,
        @Nullable PricePlan pricing,
        @Nullable List<OtherCharge> otherCharges,
        @Nullable Money cost,
        @Nullable String hsn) {

    /** Lists are never null afterwards; absent other parts weigh nothing. */
    public PieceDraft {
        stones = stones == null ? List.of() : List.copyOf(stones);
        otherCharges = otherCharges == null ? List.of() : List.copyOf(otherCharges);
        otherGrams = otherGrams == null ? Weight.ZERO : otherGrams;
    }

    @Override
    public List<Stone> stones() {
        return stones == null ? List.of() : stones;
    }

    @Override
    public List<OtherCharge> otherCharges() {
        return otherCharges == null ? List.of() : otherCharges;
    }

    /** The weights and purity, checked: refuses with {@link PricingProblem#invalid} what cannot be. */
    public MetalContent content() {
        return MetalContent.of(this);
    }
}
