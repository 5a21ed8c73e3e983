package app.karat.ui.api.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a piece gets its price: from the metal rate, from cost and mark-up, or fixed on the tag. */
public record Pricing(
        String mode,
        @Nullable Charge wastage,
        @Nullable Charge making,
        @Nullable BigDecimal markUpPercent,
        @Nullable Money priceStep,
        @Nullable Money fixedPrice) {}
