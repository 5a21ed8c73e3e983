package app.karat.shop.labels;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Labels that somebody wants.
 *
 * @param layout its key
 * @param pieces in the order in which to print
 * @param copies of each
 * @param without fields to leave away, such as the price
 * @param dotsPerMm of the printer, for ZPL: 8 at 203 dpi, 12 at 300
 * @param reason why pieces that had a label get another
 */
public record LabelWish(
        String layout,
        Format format,
        List<UUID> pieces,
        int copies,
        Set<LabelField> without,
        int dotsPerMm,
        @Nullable String reason) {

    /** Keeps its own copies. */
    public LabelWish {
        pieces = List.copyOf(pieces);
        without = Set.copyOf(without);
    }

    /** What to make. */
    public enum Format {
        PDF,
        ZPL
    }
}
