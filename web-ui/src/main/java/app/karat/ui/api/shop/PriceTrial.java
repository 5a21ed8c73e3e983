package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece as it is being typed, priced without being kept: only what decides its price. */
public record PriceTrial(
        @Nullable UUID branchId,
        String metal,
        String purity,
        @Nullable BigDecimal grossGrams,
        @Nullable BigDecimal otherGrams,
        List<Stone> stones,
        Pricing pricing,
        List<OtherCharge> otherCharges,
        @Nullable Money cost,
        @Nullable String hsn) {

    /** What of that draft decides its price. */
    public static PriceTrial of(PieceDraft draft) {
        return new PriceTrial(
                draft.branchId(),
                draft.metal(),
                draft.purity(),
                draft.grossGrams(),
                draft.otherGrams(),
                draft.stones(),
                draft.pricing(),
                draft.otherCharges(),
                draft.cost(),
                draft.hsn());
    }
}
