package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import app.karat.shop.metals.StampedRate;
import org.jspecify.annotations.Nullable;

/**
 * A piece to bill and the discount wished for, none when absent.
 *
 * @param agreed a rate that was promised for this piece, the board's when absent
 */
public record BillItem(
        PieceDraft piece,
        @Nullable Money discount,
        @Nullable StampedRate agreed) {

    /** A piece at the rate of the board. */
    public BillItem(PieceDraft piece, @Nullable Money discount) {
        this(piece, discount, null);
    }
}
