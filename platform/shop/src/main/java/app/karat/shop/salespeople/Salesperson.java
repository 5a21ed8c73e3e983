package app.karat.shop.salespeople;

import app.karat.kernel.values.Percent;
import java.util.UUID;

/**
 * Somebody who sells.
 *
 * @param commission percent of what they sold, before tax
 * @param active whether new sales may name them
 */
public record Salesperson(UUID id, String name, Percent commission, boolean active) {}
