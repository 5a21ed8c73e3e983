package app.karat.standins.metals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The body of {@code /v1/latest} as metals.dev sends it: a currency's value is what one unit of it is worth in the asked currency. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Latest(
        String status,
        @Nullable String currency,
        @Nullable String unit,
        @Nullable Map<String, BigDecimal> metals,
        @Nullable Map<String, BigDecimal> currencies,
        @Nullable Map<String, Instant> timestamps,
        @JsonProperty("error_code") @Nullable Integer errorCode,
        @JsonProperty("error_message") @Nullable String errorMessage) {

    /** Troy ounces in one of each unit that the provider knows; mt is a metric ton. */
    private static final Map<String, BigDecimal> OUNCES = Map.of(
            "toz", BigDecimal.ONE,
            "g", new BigDecimal("0.0321507465686"),
            "kg", new BigDecimal("32.1507465686"),
            "mt", new BigDecimal("32150.7465686"));

    static Latest failure(int code, String message) {
        return new Latest("failure", null, null, null, null, null, code, message);
    }

    static Latest of(Feed.Prices prices, String currency, String unit) {
        BigDecimal ounces = OUNCES.get(unit);
        BigDecimal usdPerUnit = prices.usdPerUnit().get(currency);
        if (ounces == null || usdPerUnit == null) {
            return failure(2101, "Unknown " + (ounces == null ? "unit" : "currency"));
        }
        Map<String, BigDecimal> metals = new TreeMap<>();
        prices.usdPerOunce().forEach((metal, usd) -> metals.put(metal, divide(usd.multiply(ounces), usdPerUnit, 4)));
        Map<String, BigDecimal> currencies = new TreeMap<>();
        prices.usdPerUnit().forEach((code, usd) -> currencies.put(code, divide(usd, usdPerUnit, 8)));
        Map<String, Instant> times = Map.of("metal", prices.at(), "currency", prices.at());
        return new Latest("success", currency, unit, metals, currencies, times, null, null);
    }

    private static BigDecimal divide(BigDecimal usd, BigDecimal usdPerUnit, int decimals) {
        BigDecimal exact = usd.divide(usdPerUnit, MathContext.DECIMAL64).setScale(decimals, RoundingMode.HALF_EVEN);
        return new BigDecimal(exact.stripTrailingZeros().toPlainString());
    }
}
