package app.karat.shop.repricing;

import app.karat.kernel.values.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run does to one piece; prices are before tax, at the rates of the moment of the preview.
 *
 * @param oldMargin price less cost, absent when the cost is not known
 * @param beyond whether it passes a guard rail
 * @param note why it is skipped or kept
 */
public record RunPiece(
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
