package app.karat.shop.metals;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rate somebody wants to set by hand, or take back. */
public record HandRate(
        @Nullable UUID branchId,
        Purity purity,
        RateSide side,
        @Nullable Money perGram,
        @Nullable String reason) {

    RateOverride override(String by, Instant at, Instant until) {
        return new RateOverride(
                0,
                branchId,
                purity.metal(),
                purity.fineness(),
                side,
                perGram,
                String.valueOf(reason).strip(),
                by,
                at,
                until);
    }

    RateOverride withdrawal(String by, Instant at, Instant until) {
        return new RateOverride(0, branchId, purity.metal(), purity.fineness(), side, null, null, by, at, until);
    }
}
