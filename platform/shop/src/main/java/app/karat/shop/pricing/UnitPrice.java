package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import java.math.BigDecimal;

/**
 * A price by count or weight that no metal rate moves: so many units of goods at so much each.
 *
 * @param name what the line is called
 * @param amount of {@code by}: pieces, grams or carats
 * @param each for one of them, before tax
 */
public record UnitPrice(String name, BigDecimal amount, Measure by, Money each) {}
