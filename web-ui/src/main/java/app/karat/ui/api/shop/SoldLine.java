package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece in a quote or a sale, with the price that was promised. */
public record SoldLine(@Nullable UUID pieceId, String tag, String name, Breakdown breakdown) {}
