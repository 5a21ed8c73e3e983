package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Real monthly history and the newest points of the feed; each says where it comes from. Prices in USD per troy ounce. */
public record RateHistory(@Nullable String source, @Nullable String note, List<Month> points, List<Recent> recent) {

    /** The price of a month, {@code yyyy-MM}. */
    public record Month(String month, BigDecimal usdPerOunce) {}

    /** A price of the feed at an instant. */
    public record Recent(
            Instant at, BigDecimal usdPerOunce, @Nullable String source) {}
}
