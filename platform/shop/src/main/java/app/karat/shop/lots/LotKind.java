package app.karat.shop.lots;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.Measure;
import app.karat.shop.pricing.Quantity;
import java.util.Map;

/** How a lot is kept and sold. */
public enum LotKind {
    QUANTITY(Measure.PIECE),
    WEIGHT(Measure.GRAM),
    PARCEL(Measure.CARAT),
    SERVICE(Measure.PIECE);

    private final Measure measure;

    LotKind(Measure measure) {
        this.measure = measure;
    }

    /** What its price is for. */
    public Measure measure() {
        return measure;
    }

    /** Whether it can run out. */
    public boolean isStock() {
        return this != SERVICE;
    }

    /** What is wrong with such a quantity: the field and what to say of it; empty when a lot of this kind can be moved by it. */
    Map<String, String> faults(Quantity quantity) {
        return switch (this) {
            case QUANTITY, SERVICE ->
                quantity.count() < 1
                        ? Map.of("count", "Say how many.")
                        : quantity.equals(new Quantity(quantity.count(), Weight.ZERO, Carats.ZERO))
                                ? Map.of()
                                : Map.of("grams", "This is sold by the piece.");
            case WEIGHT ->
                quantity.grams().isZero()
                        ? Map.of("grams", "Say how many grams.")
                        : quantity.equals(new Quantity(0, quantity.grams(), Carats.ZERO))
                                ? Map.of()
                                : Map.of("count", "This is sold by weight.");
            case PARCEL ->
                quantity.carats().isZero() || quantity.count() < 1
                        ? Map.of(quantity.count() < 1 ? "count" : "carats", "Say how many stones, and their carats.")
                        : quantity.grams().isZero() ? Map.of() : Map.of("grams", "Stones are weighed in carats.");
        };
    }
}
