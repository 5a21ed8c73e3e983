package app.karat.shop.repricing;

import app.karat.kernel.values.Percent;
import org.jspecify.annotations.Nullable;

/**
 * How far a run may go without the owner. Whatever they say, no piece goes below its cost.
 *
 * @param maxChange how far a price may move either way
 * @param minMargin of the new price, for pieces whose cost is known
 */
public record GuardRails(
        @Nullable Percent maxChange, @Nullable Percent minMargin) {}
