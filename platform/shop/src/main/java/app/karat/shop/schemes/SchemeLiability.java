package app.karat.shop.schemes;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop owes to the members of open schemes.
 *
 * @param money that was paid in
 * @param fineGrams owed for instalments in grams
 */
public record SchemeLiability(long members, Money money, Weight fineGrams, List<OfPlan> plans) {

    /** Keeps its own copy. */
    public SchemeLiability {
        plans = List.copyOf(plans);
    }

    /**
     * Of one plan.
     *
     * @param worth at the rate of now, absent without a rate
     */
    @Schema(name = "SchemeLiabilityOfPlan")
    public record OfPlan(
            String name,
            long members,
            Money money,
            Weight fineGrams,
            @Nullable Money worth) {}
}
