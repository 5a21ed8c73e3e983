package app.karat.shop.exchange;

import app.karat.kernel.values.InvalidValue;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.PlainDecimal;
import app.karat.kernel.values.Purity;
import java.math.BigDecimal;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What one look at the metal said.
 *
 * @param value parts per thousand, karat as a hallmark names it, or touch in percent
 */
public record Reading(
        Unit unit,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal value) {

    private static final BigDecimal PURE = new BigDecimal(1000);

    /** How a reading is written. */
    public enum Unit {
        FINENESS,
        KARAT,
        TOUCH
    }

    /** Refuses what no assay can say. */
    public Reading {
        if (value.signum() <= 0 || value.compareTo(PURE) > 0) {
            throw new InvalidValue("reading-out-of-range", "A reading is above 0 and at most 1000 parts per thousand.");
        }
        if (value.scale() > 2 && value.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue("reading-too-fine", "A reading has at most 2 decimals.");
        }
    }

    /** This reading, if that metal can have it. */
    public Reading of(Metal metal) {
        perMille(metal);
        return this;
    }

    /** In parts per thousand; karat by the table of hallmarks, never by twenty-fourths. */
    BigDecimal perMille(Metal metal) {
        BigDecimal mille = switch (unit) {
            case FINENESS -> value;
            case KARAT ->
                BigDecimal.valueOf(Purity.of(metal, value.stripTrailingZeros().toPlainString())
                        .fineness()
                        .mille());
            case TOUCH -> value.movePointRight(1);
        };
        if (mille.compareTo(PURE) >= 0) {
            throw new InvalidValue("reading-out-of-range", "No metal is finer than 999.99 parts per thousand.");
        }
        return mille;
    }
}
