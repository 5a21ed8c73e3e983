package app.karat.shop.metals.web;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.PlainDecimal;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.RateOverride;
import app.karat.shop.metals.RateRule;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.metals.market.FeedProperties;
import app.karat.shop.metals.market.Fx;
import app.karat.shop.metals.market.Spot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The board of one branch.
 *
 * @param stale whether any metal with a price is older than allowed, or nothing was ever heard
 */
record RatesResponse(
        @Nullable UUID branchId,
        Instant asOf,
        boolean stale,
        long staleAfterSeconds,
        Source source,
        List<MetalRates> metals) {

    /**
     * @param standIn whether the feed only plays a market
     */
    record Source(String name, boolean standIn) {}

    /**
     * @param finePerGram world price in the shop's currency, without anything the shop adds
     * @param changePercent over about a day
     * @param rule what the shop adds
     */
    record MetalRates(
            Metal metal,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal usdPerOunce,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal fxPerUsd,

            @Nullable Money finePerGram,
            Percent changePercent,
            @Nullable Instant at,
            boolean stale,
            RateRule rule,
            List<PurityRate> purities) {}

    /**
     * The rate to charge for a gram.
     *
     * @param exchange what old metal is taken at towards a purchase, absent where no terms are set
     * @param cash what it is bought at
     */
    record PurityRate(
            String label,
            Fineness fineness,
            Money perGram,
            String rateId,
            @Nullable Money exchange,
            @Nullable Money cash,
            boolean overridden,
            @Nullable String reason) {}

    static RatesResponse of(@Nullable UUID branch, RateBoard board, FeedProperties feed) {
        List<MetalRates> metals = Arrays.stream(Metal.values())
                .map(metal -> metal(branch, board, metal))
                .toList();
        boolean stale = metals.stream().filter(each -> each.at() != null).anyMatch(MetalRates::stale)
                || metals.stream().allMatch(each -> each.at() == null);
        return new RatesResponse(
                branch,
                board.asOf(),
                stale,
                feed.staleAfter().toSeconds(),
                new Source(feed.name(), feed.standIn()),
                metals);
    }

    private static MetalRates metal(@Nullable UUID branch, RateBoard board, Metal metal) {
        Optional<Spot> spot = board.market().spot(metal);
        return new MetalRates(
                metal,
                spot.map(Spot::usdPerOunce).orElse(null),
                board.fx().map(Fx::perUsd).orElse(null),
                board.finePerGram(metal).orElse(null),
                board.market().change(metal),
                spot.map(Spot::at).orElse(null),
                board.isStale(metal),
                board.rule(branch, metal),
                Purity.of(metal).stream()
                        .flatMap(purity ->
                                board.find(branch, purity).stream().map(rate -> purity(rate, board, branch, purity)))
                        .toList());
    }

    private static PurityRate purity(StampedRate rate, RateBoard board, @Nullable UUID branch, Purity purity) {
        return new PurityRate(
                rate.label(),
                rate.fineness(),
                rate.perGram(),
                rate.rateId(),
                bought(board, branch, purity, RateSide.EXCHANGE),
                bought(board, branch, purity, RateSide.CASH),
                rate.overridden(),
                board.override(branch, purity).map(RateOverride::reason).orElse(null));
    }

    private static @Nullable Money bought(RateBoard board, @Nullable UUID branch, Purity purity, RateSide side) {
        return board.find(branch, purity, side).map(StampedRate::perGram).orElse(null);
    }
}
