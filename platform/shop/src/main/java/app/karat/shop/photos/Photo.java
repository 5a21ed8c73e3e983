package app.karat.shop.photos;

import java.time.Instant;
import java.util.UUID;

/**
 * A picture of a piece.
 *
 * @param position its place among the pictures of the piece; the first is shown where only one is
 * @param bytes of both sizes together
 */
public record Photo(
        UUID id, UUID pieceId, int position, int width, int height, long bytes, String byName, Instant createdAt) {}
