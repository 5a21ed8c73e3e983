package app.karat.shop.inventory;

import app.karat.kernel.values.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Control totals of a list.
 *
 * @param value what the pieces are worth today: metal at the board rate, stones, and the tag price of pieces that do not follow the rate; absent
 *     while a rate is missing
 */
public record StockTotals(
        long pieces,
        BigDecimal grossGrams,
        BigDecimal netGrams,
        BigDecimal fineGrams,
        @Nullable Money value) {}
