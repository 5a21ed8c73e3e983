package app.karat.shop.counter;

import app.karat.shop.lots.Lot;
import app.karat.shop.pricing.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A key of the counter.
 *
 * @param key 1 to 9
 * @param quantity how much a press takes, absent where the counter asks
 */
public record QuickKey(int key, Lot lot, @Nullable Quantity quantity) {}
