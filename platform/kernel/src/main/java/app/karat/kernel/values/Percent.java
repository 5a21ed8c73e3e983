package app.karat.kernel.values;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A percentage, signed, exact, at most 6 decimals and below 100,000: {@code 3} is three percent. A use that allows no negative one says so.
 * JSON: {@code "3"}, {@code "8.875"}.
 */
@JsonDeserialize(using = DecimalReader.OfPercent.class)
public record Percent(BigDecimal value) implements Comparable<Percent> {

    /** Nothing of anything. */
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    public Percent {
        BigDecimal exact = Decimals.within("percentage", value, 5, 6).stripTrailingZeros();
        value = exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
    }

    /** Reads {@code "3"} or {@code "8.875"}. */
    public static Percent of(String value) {
        return new Percent(Decimals.parse("percentage", value));
    }

    /** The part of one: 3 % is 0.03, exact. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    public Percent plus(Percent other) {
        return new Percent(value.add(other.value));
    }

    /** How far {@code now} lies from {@code before}, in percent to two decimals. */
    public static Percent change(BigDecimal before, BigDecimal now) {
        return new Percent(now.subtract(before).movePointRight(2).divide(before, 2, RoundingMode.HALF_UP));
    }

    @JsonIgnore
    public boolean isZero() {
        return value.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** Without the sign: {@code 8.875}. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
