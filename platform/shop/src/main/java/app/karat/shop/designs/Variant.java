package app.karat.shop.designs;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A design in one size, metal or stone size; what it does not say is as in the design.
 *
 * @param suffix what is put behind the style number, unique in the design
 * @param materials its own bill of materials, instead of the design's
 */
public record Variant(
        String suffix,
        @Nullable String size,
        @Nullable String stoneSize,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight grossGrams,
        @Nullable Weight otherGrams,
        @Nullable List<Stone> stones,
        @Nullable PricePlan pricing,
        @Nullable List<Material> materials) {

    /** Keeps its own copies. */
    public Variant {
        stones = stones == null ? null : List.copyOf(stones);
        materials = materials == null ? null : List.copyOf(materials);
    }

    /** What a piece of this variant is priced from. */
    public PieceDraft over(PieceDraft design) {
        return new PieceDraft(
                metal == null ? design.metal() : metal,
                purity == null ? design.purity() : purity,
                grossGrams == null ? design.grossGrams() : grossGrams,
                otherGrams == null ? design.otherGrams() : otherGrams,
                stones == null ? design.stones() : stones,
                pricing == null ? design.pricing() : pricing,
                design.otherCharges(),
                design.cost(),
                design.hsn());
    }
}
