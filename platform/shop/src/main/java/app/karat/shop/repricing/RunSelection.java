package app.karat.shop.repricing;

import app.karat.kernel.values.Metal;
import app.karat.shop.inventory.PiecePlans;
import app.karat.shop.pricing.PricePlan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which pieces for sale a run is about; null means any. */
public record RunSelection(
        @Nullable UUID branchId,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable String category,
        PricePlan.@Nullable Mode mode) {

    PiecePlans.Selection pieces() {
        return new PiecePlans.Selection(branchId == null ? null : new UUID[] {branchId}, metal, purity, category, mode);
    }
}
