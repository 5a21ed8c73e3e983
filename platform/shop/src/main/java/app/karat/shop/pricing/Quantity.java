package app.karat.shop.pricing;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;

/** So much of goods that are not one piece: how many, how heavy the metal, how heavy the stones. What does not apply is zero. */
public record Quantity(int count, Weight grams, Carats carats) {

    /** Nothing at all. */
    public static final Quantity NONE = new Quantity(0, Weight.ZERO, Carats.ZERO);

    /** Whether that much can be taken from this. */
    public boolean covers(Quantity wanted) {
        return count >= wanted.count && grams.compareTo(wanted.grams) >= 0 && carats.compareTo(wanted.carats) >= 0;
    }

    /** In a sentence: {@code 3 pc, 12.500 g}. */
    @Override
    public String toString() {
        var words = new StringBuilder();
        if (count > 0 || grams.isZero() && carats.isZero()) {
            words.append(count).append(" pc");
        }
        if (!grams.isZero()) {
            words.append(words.isEmpty() ? "" : ", ").append(grams).append(" g");
        }
        if (!carats.isZero()) {
            words.append(words.isEmpty() ? "" : ", ").append(carats).append(" ct");
        }
        return words.toString();
    }
}
