package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rate board of one branch: what a gram of every purity costs now, and how old that is. */
public record Rates(
        UUID branchId,
        @Nullable Instant asOf,
        boolean stale,
        long staleAfterSeconds,
        @Nullable Source source,
        List<MetalRate> metals) {

    /** Where the prices come from; a stand-in is never a market price. */
    public record Source(String name, boolean standIn) {}

    /** One metal: the world price and what it makes per gram fine, and per purity. */
    public record MetalRate(
            String metal,
            @Nullable BigDecimal usdPerOunce,
            @Nullable BigDecimal fxPerUsd,
            @Nullable Money finePerGram,
            @Nullable BigDecimal changePercent,
            @Nullable Instant at,
            @Nullable RateRule rule,
            List<PurityRate> purities) {}

    /** The board rate of one purity, perhaps set by hand for the day with a reason. */
    public record PurityRate(
            String label,
            int fineness,
            @Nullable Money perGram,
            @Nullable Money exchange,
            @Nullable Money cash,
            boolean overridden,
            @Nullable String reason) {}

    /** The rates of a metal, if the board has them. */
    public Optional<MetalRate> metal(String name) {
        return metals.stream().filter(rate -> rate.metal().equals(name)).findFirst();
    }
}
