package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key of the counter: the lot it sells and how much of it, absent where the counter asks. */
public record QuickKey(int key, Lot lot, @Nullable Quantity quantity) {

    /** All keys of a branch, as they are to be. */
    public record Plan(List<PlanKey> keys) {}

    /** One of them. */
    public record PlanKey(int key, UUID lotId, Quote.@Nullable Taken quantity) {}
}
