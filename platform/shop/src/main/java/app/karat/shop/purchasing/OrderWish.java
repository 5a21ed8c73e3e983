package app.karat.shop.purchasing;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to order from whom, to be delivered to a branch. */
public record OrderWish(
        UUID supplierId,
        UUID branchId,
        Currency currency,
        List<OrderLine> lines,
        @Nullable String note) {

    /** Keeps its own copy. */
    public OrderWish {
        lines = List.copyOf(lines);
    }
}
