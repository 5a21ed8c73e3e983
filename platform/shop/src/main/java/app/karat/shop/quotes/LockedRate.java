package app.karat.shop.quotes;

import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.util.UUID;

/**
 * A rate that was promised to a customer for some grams.
 *
 * @param left what is left of the grams
 */
public record LockedRate(UUID lockId, StampedRate rate, Weight left) {}
