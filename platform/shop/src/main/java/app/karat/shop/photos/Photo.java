package app.karat.shop.photos;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a piece or of a design.
 *
 * @param position its place among the pictures of the same thing; the first is shown where only one is
 * @param bytes of both sizes together
 */
public record Photo(
        UUID id,
        @Nullable UUID pieceId,
        @Nullable UUID designId,
        int position,
        int width,
        int height,
        long bytes,
        String byName,
        Instant createdAt) {

    /** Of which thing it is. */
    Shown shown() {
        return pieceId == null ? Shown.design(Objects.requireNonNull(designId)) : Shown.piece(pieceId);
    }
}
