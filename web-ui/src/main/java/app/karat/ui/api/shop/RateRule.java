package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a branch (or the whole chain, without one) makes its board rate from the world price; factors are by purity. */
public record RateRule(
        @Nullable UUID branchId,
        String metal,
        @Nullable BigDecimal markUpPercent,
        @Nullable BigDecimal bankChargePerOunce,
        @Nullable Money roundTo,
        @Nullable Map<String, BigDecimal> factors) {}
