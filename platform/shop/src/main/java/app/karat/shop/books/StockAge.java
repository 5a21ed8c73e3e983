package app.karat.shop.books;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.PlainDecimal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/** How long the stock has been lying: by category and age, each with what it cost and what it is worth today. */
public record StockAge(List<Line> lines) {

    /** How old, in days since the piece came into the business. */
    public enum Span {
        UP_TO_30,
        UP_TO_90,
        UP_TO_180,
        UP_TO_365,
        OLDER
    }

    /**
     * The pieces of one category and age.
     *
     * @param cost what was paid, as far as it is known
     * @param value at today's rates, absent while a rate is missing
     */
    @Schema(name = "StockAgeLine")
    public record Line(
            String category,
            Span span,
            long pieces,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal netGrams,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal fineGrams,
            Money cost,
            @Nullable Money value) {}
}
