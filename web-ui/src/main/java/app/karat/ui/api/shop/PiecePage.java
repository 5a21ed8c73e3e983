package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of pieces with the totals of everything the filter finds. */
public record PiecePage(
        List<Piece> items, @Nullable String next, @Nullable Totals totals) {

    /** Pieces, grams and value of all that matches. */
    public record Totals(
            long pieces,
            @Nullable BigDecimal grossGrams,
            @Nullable BigDecimal netGrams,
            @Nullable BigDecimal fineGrams,
            @Nullable Money value) {}
}
