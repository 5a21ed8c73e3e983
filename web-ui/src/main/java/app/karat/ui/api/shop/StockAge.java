package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the stock has been lying, by category. */
public record StockAge(List<Line> lines) {

    /** The pieces of one category and age. */
    public record Line(
            String category,
            String span,
            long pieces,
            BigDecimal netGrams,
            BigDecimal fineGrams,
            Money cost,
            @Nullable Money value) {}
}
