package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A re-pricing of many pieces as one thing. */
public record PriceRun(
        UUID id,
        String name,
        Selection selection,
        Change change,
        Guards guards,
        String status,
        @Nullable Instant scheduledAt,
        String byName,
        Instant at,
        @Nullable Instant finishedAt,
        Totals totals) {

    public boolean is(String other) {
        return status.equals(other);
    }

    /** Which pieces; what is absent means any. */
    public record Selection(
            @Nullable UUID branchId,
            @Nullable String metal,
            @Nullable String purity,
            @Nullable String category,
            @Nullable String mode) {}

    /** What happens to them. */
    public record Change(
            String part,
            String way,
            BigDecimal by,
            @Nullable Money roundTo,
            @Nullable BigDecimal floor) {}

    /** How far it may go without the owner, in percent. */
    public record Guards(
            @Nullable BigDecimal maxChange, @Nullable BigDecimal minMargin) {}

    /** A run in sum. */
    public record Totals(
            long pieces,
            long planned,
            long changed,
            long skipped,
            long undone,
            long kept,
            long beyond,
            Money oldPrice,
            Money newPrice,
            Money oldMargin,
            Money newMargin) {}

    /** What it does to one piece. */
    public record Piece(
            UUID pieceId,
            String tag,
            String name,
            @Nullable Money oldPrice,
            @Nullable Money newPrice,
            @Nullable Money oldMargin,
            @Nullable Money newMargin,
            String state,
            boolean beyond,
            @Nullable String note) {}

    /** A run to prepare. */
    public record Wish(
            String name,
            Selection selection,
            Change change,
            @Nullable BigDecimal maxChange,
            @Nullable BigDecimal minMargin) {}

    /** Now, or at a moment. */
    public record Start(@Nullable Instant at, @Nullable UUID approvalId) {}

    /** Asks the owner. */
    public record Ask(UUID approvalId, String reason) {}
}
