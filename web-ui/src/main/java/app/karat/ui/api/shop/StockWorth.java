package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock at a moment, from its movements, and what its metal is worth. */
public record StockWorth(
        Instant at,
        @Nullable Money supposed,
        List<Line> lines,
        @Nullable WithoutMetal withoutMetal,
        Total total) {

    /** One branch, metal and purity. */
    public record Line(
            UUID branchId,
            String metal,
            String purity,
            int fineness,
            long pieces,
            BigDecimal grams,
            BigDecimal fineGrams,
            Money cost,
            @Nullable Money perGram,
            @Nullable Money value) {}

    /** Stones of parcels and other goods of no metal. */
    public record WithoutMetal(long pieces, BigDecimal carats, Money cost) {}

    /** All metal together. */
    public record Total(
            long pieces,
            BigDecimal grams,
            BigDecimal fineGrams,
            Money cost,
            @Nullable Money value) {}
}
