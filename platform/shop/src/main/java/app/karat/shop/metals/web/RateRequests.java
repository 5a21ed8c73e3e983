package app.karat.shop.metals.web;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.InvalidValue;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.BuyTerms;
import app.karat.shop.metals.HandRate;
import app.karat.shop.metals.RateProblem;
import app.karat.shop.metals.RateRule;
import app.karat.shop.metals.RateSide;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of the rates. */
final class RateRequests {

    private RateRequests() {}

    /**
     * @param bankChargePerOunce US dollars
     * @param buy what is paid for old metal; as before when absent
     * @param factors pricing factor by purity label, where it is not the fineness
     */
    record Rule(
            @Nullable UUID branchId,
            @Nullable Metal metal,
            @Nullable Percent markUpPercent,
            @Nullable BigDecimal bankChargePerOunce,
            @Nullable Money roundTo,
            @Nullable Map<String, @Nullable BigDecimal> factors,
            @Nullable List<BuyTerms> buy) {

        RateRule rule() {
            return new RateRule(
                    0,
                    branchId,
                    required(metal),
                    Objects.requireNonNullElse(markUpPercent, Percent.ZERO),
                    Objects.requireNonNullElse(bankChargePerOunce, BigDecimal.ZERO),
                    roundTo,
                    known(),
                    buy);
        }

        private Map<String, BigDecimal> known() {
            Map<String, BigDecimal> known = new HashMap<>();
            if (factors != null) {
                factors.forEach((purity, factor) -> {
                    if (factor == null) {
                        throw RateProblem.invalid("factors." + purity, "required", "Say the factor, or leave it out.");
                    }
                    known.put(purity, factor);
                });
            }
            return known;
        }
    }

    /** A rate by hand. */
    record Override(
            @Nullable UUID branchId,
            @Nullable Metal metal,
            @Nullable Fineness fineness,
            @Nullable RateSide side,
            @Nullable Money perGram,
            @Nullable String reason,
            @Nullable UUID approvalId) {

        HandRate rate() {
            return new HandRate(
                    branchId,
                    purity(required(metal), fineness),
                    Objects.requireNonNullElse(side, RateSide.SALE),
                    perGram,
                    reason);
        }
    }

    static Purity purity(Metal metal, @Nullable Fineness fineness) {
        if (fineness == null) {
            throw RateProblem.invalid("fineness", "required", "Say the fineness, such as 916.");
        }
        try {
            return Purity.of(metal, fineness);
        } catch (InvalidValue unknown) {
            throw RateProblem.invalid("fineness", unknown.rule(), String.valueOf(unknown.getMessage()));
        }
    }

    static Fineness fineness(int mille) {
        try {
            return Fineness.of(mille);
        } catch (InvalidValue impossible) {
            throw RateProblem.invalid("fineness", impossible.rule(), String.valueOf(impossible.getMessage()));
        }
    }

    private static Metal required(@Nullable Metal metal) {
        if (metal == null) {
            throw RateProblem.invalid("metal", "required", "Say which metal.");
        }
        return metal;
    }
}
