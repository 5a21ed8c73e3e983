package app.karat.shop.metals;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.PlainDecimal;
import app.karat.kernel.values.Purity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One version of how a shop makes its board rate from the world price; later versions are added, none is changed.
 *
 * @param id the version, 0 for the rule of a shop that set none
 * @param branchId the branch it is for, all branches when absent
 * @param markUpPercent on top of everything, may be negative
 * @param bankChargePerOunce US dollars per troy ounce
 * @param roundTo board rates are rounded to the nearest multiple of it, the currency's minor unit when absent
 * @param factors pricing factor per purity label where it is not the fineness: 0.92 for 22K
 * @param buy what the shop pays for old metal; a new version that leaves it out keeps the terms of the one before
 */
public record RateRule(
        long id,
        @Nullable UUID branchId,
        Metal metal,
        Percent markUpPercent,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal bankChargePerOunce,
        @Nullable Money roundTo,
        @JsonSerialize(contentUsing = PlainDecimal.class) Map<String, BigDecimal> factors,
        @Nullable List<BuyTerms> buy) {

    public RateRule {
        factors = Map.copyOf(factors);
        buy = buy == null ? null : List.copyOf(buy);
    }

    /** The world price as it is. */
    public static RateRule none(Metal metal) {
        return new RateRule(0, null, metal, Percent.ZERO, BigDecimal.ZERO, null, Map.of(), List.of());
    }

    /** What it pays for old metal, nothing said when there are no terms. */
    List<BuyTerms> terms() {
        return buy == null ? List.of() : buy;
    }

    /** What part of the fine price this purity costs. */
    public BigDecimal factor(Purity purity) {
        return factors.getOrDefault(purity.label(), purity.fineness().fraction());
    }
}
