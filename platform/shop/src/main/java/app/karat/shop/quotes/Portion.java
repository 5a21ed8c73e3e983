package app.karat.shop.quotes;

import app.karat.shop.pricing.Quantity;
import app.karat.shop.pricing.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * How much is taken of a lot.
 *
 * @param left what the lot has now; services never run out and have what is wanted
 * @param units the price per unit, absent where the board's rate makes the price
 */
public record Portion(
        Quantity wanted, Quantity left, @Nullable UnitPrice units) {}
