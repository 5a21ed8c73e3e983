package app.karat.shop.repricing;

import app.karat.shop.inventory.Piece;
import app.karat.shop.pricing.PricePlan;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code price_run_piece} as it is planned. */
record RunRow(
        UUID piece,
        String tag,
        String name,
        long version,
        PricePlan before,
        @Nullable PricePlan after,
        @Nullable BigDecimal fixedBefore,
        @Nullable BigDecimal fixedAfter,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal oldPrice,
        @Nullable BigDecimal newPrice,
        String state,
        boolean beyond,
        @Nullable String note) {

    static RunRow skipped(Piece piece, String why) {
        return new RunRow(
                piece.id(),
                piece.tag(),
                piece.name(),
                piece.version(),
                Objects.requireNonNull(piece.draft().pricing()),
                null,
                null,
                null,
                null,
                null,
                null,
                "SKIPPED",
                false,
                why);
    }
}
