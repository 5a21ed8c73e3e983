package app.karat.shop.stocktake;

import app.karat.kernel.values.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A tag held in hand.
 *
 * @param grams gross weight if it was put on the scale
 */
public record Scan(String tag, @Nullable Weight grams) {}
