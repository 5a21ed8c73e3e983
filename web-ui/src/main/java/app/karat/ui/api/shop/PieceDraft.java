package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person enters of a piece; everything else is reckoned by the shop. Weights in grams. */
public record PieceDraft(
        @Nullable UUID id,
        @Nullable String tag,
        @Nullable String name,
        @Nullable String category,
        String metal,
        String purity,
        @Nullable BigDecimal grossGrams,
        @Nullable BigDecimal otherGrams,
        List<Stone> stones,
        Pricing pricing,
        List<OtherCharge> otherCharges,
        @Nullable Money cost,
        @Nullable String huid,
        @Nullable String hsn,
        @Nullable UUID branchId,
        @Nullable UUID designId,
        @Nullable String variant) {}
