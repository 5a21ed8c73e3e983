package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import org.jspecify.annotations.Nullable;

/**
 * One piece on a bill.
 *
 * @param room how much discount staff may grant by themselves
 * @param margin taxable amount less cost, absent when the cost is not known; for managers and owners
 */
public record BilledPiece(
        PriceBreakdown breakdown, Money room, @Nullable Money margin) {}
