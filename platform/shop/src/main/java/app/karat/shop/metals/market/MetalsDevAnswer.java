package app.karat.shop.metals.market;

import app.karat.kernel.values.Metal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /v1/latest?currency=USD&unit=toz} as metals.dev documents it. A refused key or a used-up quota also comes with HTTP
 * 200; only {@code status: success} counts. {@code currencies} holds US dollars per unit of each currency, the inverse of what is kept here.
 */
record MetalsDevAnswer(
        @Nullable String status,
        @Nullable String currency,
        @Nullable String unit,
        @Nullable Map<String, BigDecimal> metals,
        @Nullable Map<String, BigDecimal> currencies,
        @Nullable Timestamps timestamps,
        @JsonProperty("error_code") @Nullable String errorCode) {

    private static final int FX_DECIMALS = 8;
    private static final int USD_DECIMALS = 4;

    /** When the metals and the currencies were priced, ISO 8601. */
    record Timestamps(@Nullable Instant metal, @Nullable Instant currency) {}

    MarketReport report(String source, Instant now, List<String> wanted) {
        if (!"success".equals(status)) {
            throw FeedFailure.lasting("the feed answered with status %s, error code %s".formatted(status, errorCode));
        }
        if (!"USD".equalsIgnoreCase(currency) || !"toz".equalsIgnoreCase(unit)) {
            throw FeedFailure.lasting(
                    "the feed answered in %s per %s instead of USD per toz".formatted(currency, unit));
        }
        MarketReport report = new MarketReport(spots(source, now), rates(source, now, wanted));
        if (report.spots().isEmpty()) {
            throw FeedFailure.lasting("the feed answered without a price of any precious metal");
        }
        return report;
    }

    private List<Spot> spots(String source, Instant now) {
        Instant at = timestamps == null || timestamps.metal() == null ? now : notAfter(now, timestamps.metal());
        return Arrays.stream(Metal.values())
                .map(metal -> spot(metal, at, source))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Spot spot(Metal metal, Instant at, String source) {
        BigDecimal usd = metals == null ? null : metals.get(metal.name().toLowerCase(Locale.ROOT));
        if (usd == null || usd.setScale(USD_DECIMALS, RoundingMode.HALF_UP).signum() <= 0) {
            return null;
        }
        return new Spot(0, metal, usd.setScale(USD_DECIMALS, RoundingMode.HALF_UP), at, source);
    }

    private List<Fx> rates(String source, Instant now, List<String> wanted) {
        Instant at = timestamps == null || timestamps.currency() == null ? now : notAfter(now, timestamps.currency());
        return wanted.stream()
                .map(code -> fx(code, at, source))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Fx fx(String code, Instant at, String source) {
        BigDecimal usd = currencies == null ? null : currencies.get(code);
        if (usd == null || usd.signum() <= 0) {
            return null;
        }
        BigDecimal perUsd = BigDecimal.ONE.divide(usd, FX_DECIMALS, RoundingMode.HALF_UP);
        return perUsd.signum() == 0 ? null : new Fx(0, Currency.getInstance(code), perUsd, at, source);
    }

    /** A provider's clock that runs ahead must not make a price look fresh for longer. */
    private static Instant notAfter(Instant now, Instant said) {
        return said.isAfter(now) ? now : said;
    }
}
