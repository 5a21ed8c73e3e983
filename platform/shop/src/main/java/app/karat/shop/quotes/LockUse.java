package app.karat.shop.quotes;

import app.karat.kernel.values.Weight;
import java.util.UUID;

/** Grams of a promised rate that a quote was made with; the sale takes them from the lock. */
public record LockUse(UUID lockId, Weight grams) {}
