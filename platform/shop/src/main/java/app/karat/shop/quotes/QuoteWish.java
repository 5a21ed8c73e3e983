package app.karat.shop.quotes;

import app.karat.kernel.values.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to quote: pieces of one branch, each with a discount if one was agreed, or all of them at a final price.
 *
 * @param target the final price to reach, which makes the discounts; those of the lines are not looked at then
 * @param approvalId an approval for discounts below the floors
 * @param rateLockId a rate promised to the customer
 */
public record QuoteWish(
        UUID branchId,
        @Nullable UUID customerId,
        List<Line> lines,
        @Nullable Target target,
        @Nullable UUID approvalId,
        @Nullable UUID rateLockId) {

    /** Keeps its own copy. */
    public QuoteWish {
        lines = List.copyOf(lines);
    }

    /** Pieces as they are, or with the discounts of their lines. */
    public QuoteWish(UUID branchId, @Nullable UUID customerId, List<Line> lines) {
        this(branchId, customerId, lines, null, null, null);
    }

    /** One piece. */
    public record Line(UUID pieceId, @Nullable Money discount) {}

    /**
     * A final price.
     *
     * @param total tax and round-off included
     * @param stones whether stones and setting may be cut too
     */
    public record Target(Money total, boolean stones) {}
}
