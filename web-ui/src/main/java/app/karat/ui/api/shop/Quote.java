package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices promised until they expire; the signed text is what a sale is made with. */
public record Quote(
        String quoteId,
        String quote,
        Instant expiresAt,
        List<SoldLine> lines,
        Money taxable,
        List<Tax> taxes,
        @Nullable Money roundOff,
        Money total,
        @Nullable Money margin,
        @Nullable String taxNote) {

    /**
     * What is asked for: pieces of one branch, perhaps with a discount each,
     * an approval of the discounts and a rate promised to the customer.
     */
    public record Request(
            UUID branchId,
            @Nullable UUID customerId,
            List<Line> lines,
            @Nullable UUID approvalId,
            @Nullable UUID rateLockId) {}

    /** One piece, or some of a lot, to be quoted. */
    public record Line(
            UUID pieceId,
            @Nullable Money discount,
            @Nullable Taken quantity) {

        /** A piece. */
        public Line(UUID pieceId, @Nullable Money discount) {
            this(pieceId, discount, null);
        }
    }

    /** How much of a lot; what it is not sold by is left out. */
    public record Taken(
            @Nullable Integer count,
            @Nullable BigDecimal grams,
            @Nullable BigDecimal carats) {}
}
