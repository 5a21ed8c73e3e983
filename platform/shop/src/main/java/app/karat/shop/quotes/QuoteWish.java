package app.karat.shop.quotes;

import app.karat.kernel.values.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to quote: pieces of one branch, each with a discount if one was agreed. */
public record QuoteWish(UUID branchId, @Nullable UUID customerId, List<Line> lines) {

    /** Keeps its own copy. */
    public QuoteWish {
        lines = List.copyOf(lines);
    }

    /** One piece. */
    public record Line(UUID pieceId, @Nullable Money discount) {}
}
