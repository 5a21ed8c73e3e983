package app.karat.shop.stocktake;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A tag held in hand, or the code of a lot with all that there is of it.
 *
 * @param grams gross weight if it was put on the scale, or how much of a lot that is kept by weight
 * @param count how many of a lot
 * @param carats of a parcel of stones
 */
public record Scan(
        String tag,
        @Nullable Weight grams,
        @Nullable Integer count,
        @Nullable Carats carats) {

    /** A tagged piece. */
    public Scan(String tag, @Nullable Weight grams) {
        this(tag, grams, null, null);
    }

    /** Whether it says more than that the tag is there. */
    boolean isMeasured() {
        return grams != null || count != null || carats != null;
    }
}
