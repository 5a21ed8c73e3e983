package app.karat.kernel.values;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A metal weight in grams to 0.001 g, what a shop's balance shows; never negative, below 10,000 kg. More decimals are refused rather than
 * dropped; {@link #rounded(BigDecimal)} is for weights that are computed. JSON: {@code "9.900"}.
 *
 * @param grams three decimals
 */
@JsonDeserialize(using = DecimalReader.OfWeight.class)
public record Weight(BigDecimal grams) implements Comparable<Weight> {

    /** No metal at all. */
    public static final Weight ZERO = new Weight(BigDecimal.ZERO);

    private static final int DECIMALS = 3;

    public Weight {
        Decimals.notNegative("weight", grams);
        grams = Decimals.within("weight", grams, 7, DECIMALS).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Reads {@code "9.9"} or {@code "9.900"}. */
    public static Weight of(String grams) {
        return new Weight(Decimals.parse("weight", grams));
    }

    /** A computed weight, half up to 0.001 g. */
    public static Weight rounded(BigDecimal grams) {
        return new Weight(grams.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** A weight in another unit, half up to 0.001 g. */
    public static Weight of(BigDecimal units, MassUnit unit) {
        return rounded(unit.toGrams(units));
    }

    public Weight plus(Weight other) {
        return new Weight(grams.add(other.grams));
    }

    /** The rest; taking away more than there is is refused. */
    public Weight minus(Weight other) {
        return new Weight(grams.subtract(other.grams));
    }

    /** That part of the weight, half up to 0.001 g. */
    public Weight times(Percent percent) {
        return rounded(grams.multiply(percent.fraction()));
    }

    /** Fine metal in this weight: × parts per thousand, half up to 0.001 g. */
    public Weight fine(Fineness fineness) {
        return rounded(grams.multiply(fineness.fraction()));
    }

    @JsonIgnore
    public boolean isZero() {
        return grams.signum() == 0;
    }

    @Override
    public int compareTo(Weight other) {
        return grams.compareTo(other.grams);
    }

    /** Three decimals, no unit: {@code 9.900}. */
    @JsonValue
    @Override
    public String toString() {
        return grams.toPlainString();
    }
}
