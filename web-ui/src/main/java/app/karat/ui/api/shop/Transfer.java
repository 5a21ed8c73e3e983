package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces on their way between two branches. */
public record Transfer(
        UUID id,
        String code,
        UUID fromBranch,
        String fromName,
        UUID toBranch,
        String toName,
        String status,
        List<Line> lines,
        @Nullable String note,
        List<Step> steps,
        Instant createdAt) {

    /** One piece of it, or some of a lot. */
    public record Line(
            UUID pieceId,
            String tag,
            String name,
            String purity,
            BigDecimal grossGrams,
            String state,
            @Nullable BigDecimal arrivedGrams,
            @Nullable Quantity quantity) {

        /** Still to be received. */
        public boolean isOnTheWay() {
            return "ON_THE_WAY".equals(state);
        }
    }

    /** Who did what when. */
    public record Step(
            String action, Instant at, String by, @Nullable String note) {}

    /** Which pieces to send from where to where. */
    public record Wish(
            UUID fromBranch,
            @Nullable UUID toBranch,
            List<UUID> pieces,
            List<Portion> lots,
            @Nullable String note) {}

    /** So much of a lot; what does not apply is left out. */
    public record Portion(
            UUID lotId,
            @Nullable Integer count,
            @Nullable BigDecimal grams,
            @Nullable BigDecimal carats) {}

    /** What has arrived in that branch. */
    public record Receipt(UUID branchId, List<Arrival> lines) {}

    /** One piece in hand, with its weight if it was weighed. */
    public record Arrival(UUID pieceId, @Nullable BigDecimal grossGrams) {}

    /** The carrier, or a reason. */
    public record Remark(@Nullable String note) {}

    /** Pieces that will not arrive. */
    public record Loss(List<UUID> pieces, String note) {}
}
