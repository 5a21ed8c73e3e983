package app.karat.ui.api.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One tax on a base. */
public record Tax(
        String label,
        @Nullable BigDecimal percent,
        @Nullable Money base,
        Money amount) {}
