package app.karat.shop.books;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.PlainDecimal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What stood in stock at a moment, summed from the movements up to it, and what its metal is worth.
 *
 * @param supposed the rate that was asked for, per gram of fine {@code metal}; absent when the board's rates of now were taken
 * @param metal the metal that the supposed rate is for; the others keep the board's rates
 * @param withoutMetal stones of parcels and other goods that no rate moves
 */
public record StockValue(
        Instant at,
        @Nullable Money supposed,
        @Nullable Metal metal,
        List<Line> lines,
        WithoutMetal withoutMetal,
        Total total) {

    /**
     * One branch, metal and purity.
     *
     * @param grams net weight
     * @param cost what was paid for the pieces, as far as it is known
     * @param perGram the rate taken, per gram of this purity; absent while there is none
     * @param value of the metal alone, without stones and making; absent without a rate
     */
    @Schema(name = "StockValueLine")
    public record Line(
            UUID branchId,
            Metal metal,
            String purity,
            int fineness,
            long pieces,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal grams,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal fineGrams,
            Money cost,
            @Nullable Money perGram,
            @Nullable Money value) {}

    /**
     * Goods of no metal, which no rate moves; they stand beside the total of the metal.
     *
     * @param carats of the stones among them
     */
    @Schema(name = "StockValueWithoutMetal")
    public record WithoutMetal(
            long pieces,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal carats,
            Money cost) {}

    /**
     * All metal together.
     *
     * @param value absent as long as one line has none
     */
    @Schema(name = "StockValueTotal")
    public record Total(
            long pieces,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal grams,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal fineGrams,
            Money cost,
            @Nullable Money value) {}
}
