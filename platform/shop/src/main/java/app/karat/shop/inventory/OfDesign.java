package app.karat.shop.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The design that a piece was made or bought after.
 *
 * @param style its number, told when the piece is read
 * @param variant suffix of the variant, in capitals
 */
public record OfDesign(
        UUID id, @Nullable String style, @Nullable String variant) {}
