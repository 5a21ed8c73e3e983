package app.karat.shop.quotes.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Money;
import app.karat.shop.quotes.QuoteWish;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pieces to quote at one branch. Prices and rates are the server's business and not read.
 *
 * @param targetTotal the final price to reach instead of the discounts of the lines
 * @param stones whether stones and setting may be cut too
 * @param approvalId for discounts below the floors
 * @param rateLockId a rate promised to the customer
 */
record QuoteRequest(
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable List<@Nullable Line> lines,
        @Nullable Money targetTotal,
        @Nullable Boolean stones,
        @Nullable UUID approvalId,
        @Nullable UUID rateLockId) {

    /** One piece, with the discount that was agreed. */
    @Schema(name = "QuoteWishLine")
    record Line(@Nullable UUID pieceId, @Nullable Money discount) {}

    QuoteWish wish() {
        List<QuoteWish.Line> wished = new ArrayList<>();
        List<@Nullable Line> given = lines == null ? List.of() : lines;
        for (int i = 0; i < given.size(); i++) {
            Line line = given.get(i);
            if (line == null) {
                throw InvalidInput.field("lines[%d]".formatted(i), "required", "Say which piece.");
            }
            UUID piece = required("lines[%d].pieceId".formatted(i), line.pieceId(), "Say which piece.");
            wished.add(new QuoteWish.Line(piece, line.discount()));
        }
        return new QuoteWish(
                required("branchId", branchId, "Say at which branch."),
                customerId,
                wished,
                target(),
                approvalId,
                rateLockId);
    }

    /** The same with a final price in it. */
    QuoteWish bargain() {
        QuoteWish wish = wish();
        if (wish.target() == null) {
            throw InvalidInput.field("targetTotal", "required", "Say the final price.");
        }
        return wish;
    }

    private QuoteWish.@Nullable Target target() {
        return targetTotal == null ? null : new QuoteWish.Target(targetTotal, Boolean.TRUE.equals(stones));
    }

    private static UUID required(String field, @Nullable UUID id, String message) {
        if (id == null) {
            throw InvalidInput.field(field, "required", message);
        }
        return id;
    }
}
