package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price with every step that made it, so that anybody can reckon it again. */
public record Breakdown(
        @Nullable String mode,
        @Nullable BigDecimal grossGrams,
        @Nullable BigDecimal netGrams,
        @Nullable BigDecimal fineGrams,
        @Nullable UsedRate rate,
        List<Line> lines,
        Money taxable,
        List<Tax> taxes,
        Money total) {

    /** The rate the metal was priced at. */
    public record UsedRate(
            String metal,
            String label,
            int fineness,
            Money perGram,
            @Nullable String rateId,
            @Nullable Instant at,
            @Nullable String source,
            boolean overridden) {}

    /** One step: metal, wastage, making, stones, settings, others, discount. */
    public record Line(
            String kind,
            @Nullable String label,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable Money rate,
            Money amount,
            @Nullable String how) {}
}
