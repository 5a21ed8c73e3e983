package app.karat.shop.stocktake;

import app.karat.kernel.values.PlainDecimal;
import app.karat.shop.pricing.Quantity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What a closed count came to.
 *
 * @param expected in stock by the books when it was closed
 * @param matched expected and scanned
 * @param explained not matched, but the ledger says why: came in or left while counting
 * @param variances what somebody must decide about
 */
public record CountResult(Sum expected, Sum matched, Sum missing, List<Explained> explained, List<Variance> variances) {

    /** Pieces with their gross and fine weight. */
    @Schema(name = "CountSum")
    public record Sum(
            long pieces,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal grossGrams,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal fineGrams) {}

    /**
     * A piece that moved while the count went on.
     *
     * @param kind the movement, such as {@code SOLD}
     * @param scanned whether it had been counted before it left
     */
    @Schema(name = "ExplainedMove")
    public record Explained(UUID pieceId, String tag, String name, String kind, boolean scanned) {}

    /** What can be wrong with a tag. */
    @Schema(name = "VarianceKind")
    public enum Kind {
        MISSING,
        FOUND,
        FOREIGN,
        SOLD,
        ELSEWHERE,
        OTHER_CATEGORY,
        UNKNOWN,
        WEIGHT,
        /** Of a lot there is more or less than the books say. */
        QUANTITY;

        /** Whether accepting it changes the books; the others are noted. */
        public boolean isBooked() {
            return this == MISSING || this == FOUND || this == QUANTITY;
        }
    }

    /**
     * One difference between hand and books.
     *
     * @param tag names it within the count
     * @param grossGrams by the books
     * @param cost only for those who may know it
     * @param weighed by the scale, when that is the difference
     * @param lotId the lot, where it is one; then {@code books} and {@code counted} say how much there should be and is
     * @param decision absent until somebody has decided
     */
    public record Variance(
            String tag,
            Kind kind,
            @Nullable UUID pieceId,
            @Nullable String name,
            @Nullable String category,

            @JsonSerialize(using = PlainDecimal.class) @Nullable
            BigDecimal grossGrams,

            @JsonSerialize(using = PlainDecimal.class) @Nullable
            BigDecimal fineGrams,

            @JsonSerialize(using = PlainDecimal.class) @Nullable
            BigDecimal cost,

            @JsonSerialize(using = PlainDecimal.class) @Nullable
            BigDecimal weighed,

            @Nullable UUID lotId,
            @Nullable Quantity books,
            @Nullable Quantity counted,
            @Nullable Decision decision) {}

    /**
     * What was decided about a variance.
     *
     * @param accepted true books it; false leaves the books as they are
     */
    @Schema(name = "VarianceDecision")
    public record Decision(boolean accepted, String reason, String by) {}
}
