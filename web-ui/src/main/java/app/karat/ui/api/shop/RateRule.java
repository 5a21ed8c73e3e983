package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
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
        @Nullable Map<String, BigDecimal> factors,
        @Nullable List<BuyTerms> buy) {

    /** How far below the sale rate old metal is taken, in exchange or for cash; for one purity or, without one, for all. */
    public record BuyTerms(
            String side,
            @Nullable String purity,
            @Nullable BigDecimal percentBelow,
            @Nullable Money amountBelow) {}

    /** The percentage for all purities of that side, if one is set. */
    public @Nullable BigDecimal below(String side) {
        return terms().stream()
                .filter(terms -> terms.side().equals(side) && terms.purity() == null)
                .map(BuyTerms::percentBelow)
                .findFirst()
                .orElse(null);
    }

    /** The terms there are. */
    public List<BuyTerms> terms() {
        return buy == null ? List.of() : buy;
    }
}
