package app.karat.shop.counter.web;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.Quantity;
import org.jspecify.annotations.Nullable;

/** How much of a lot; what it is not sold by is left out. */
record SomeOf(
        @Nullable Integer count,
        @Nullable Weight grams,
        @Nullable Carats carats) {

    Quantity quantity() {
        return new Quantity(
                count == null ? 0 : count, grams == null ? Weight.ZERO : grams, carats == null ? Carats.ZERO : carats);
    }
}
