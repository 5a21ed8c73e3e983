package app.karat.shop.stocktake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scanning person sees.
 *
 * @param tag in capitals, as it is counted
 * @param again whether it had been counted before; it counts once
 */
public record ScanAnswer(
        String tag,
        Found found,
        @Nullable UUID pieceId,
        @Nullable String name,
        boolean again) {}
