package app.karat.shop.counter;

import app.karat.shop.pricing.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a key is to sell. */
public record QuickKeyPlan(int key, UUID lotId, @Nullable Quantity quantity) {}
