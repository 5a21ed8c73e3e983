package app.karat.kernel.values;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The weight of stones in metric carats to 0.01 ct (a laboratory weighs to 0.001 and reports 0.01); never negative. 1 ct = 0.2 g.
 * JSON: {@code "0.50"}.
 *
 * @param value carats, two decimals
 */
@JsonDeserialize(using = DecimalReader.OfCarats.class)
public record Carats(BigDecimal value) implements Comparable<Carats> {

    /** No stone weight. */
    public static final Carats ZERO = new Carats(BigDecimal.ZERO);

    private static final int DECIMALS = 2;

    public Carats {
        Decimals.notNegative("carats", value);
        value = Decimals.within("carats", value, 7, DECIMALS).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Reads {@code "0.5"} or {@code "0.50"}. */
    public static Carats of(String value) {
        return new Carats(Decimals.parse("carats", value));
    }

    public Carats plus(Carats other) {
        return new Carats(value.add(other.value));
    }

    /** The metal weight these stones displace: × 0.2 g, exact at 0.001 g. */
    public Weight grams() {
        return new Weight(MassUnit.CARAT.toGrams(value));
    }

    @JsonIgnore
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Carats other) {
        return value.compareTo(other.value);
    }

    /** Two decimals, no unit: {@code 0.50}. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
