package app.karat.kernel.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * Precious metal in parts per thousand, 1 to 999, as hallmarks state it. Taken from a table per purity ({@link Purity}), never from karat/24.
 * JSON: the number, {@code 916}.
 *
 * @param mille parts per thousand
 */
public record Fineness(@JsonValue int mille) implements Comparable<Fineness> {

    @JsonCreator
    public Fineness {
        if (mille < 1 || mille > 999) {
            throw new InvalidValue("fineness-out-of-range", "The fineness must be from 1 to 999 parts per thousand.");
        }
    }

    public static Fineness of(int mille) {
        return new Fineness(mille);
    }

    /** The part of one: 0.916. */
    public BigDecimal fraction() {
        return BigDecimal.valueOf(mille, 3);
    }

    @Override
    public int compareTo(Fineness other) {
        return Integer.compare(mille, other.mille);
    }

    @Override
    public String toString() {
        return Integer.toString(mille);
    }
}
