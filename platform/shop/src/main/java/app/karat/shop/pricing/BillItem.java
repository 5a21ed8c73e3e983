package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import org.jspecify.annotations.Nullable;

/** A piece to bill and the discount wished for, none when absent. */
public record BillItem(PieceDraft piece, @Nullable Money discount) {}
