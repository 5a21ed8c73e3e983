package app.karat.kernel.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Units of mass the trade quotes in, with their grams. The troy ounce and its parts are exact by the international pound of 1959
 * (1 oz t = 31.1034768 g = 20 dwt); the tola is 180 troy grains (11.6638038 g); the metric carat is 0.2 g (CGPM 1907), a point its hundredth.
 */
public enum MassUnit {
    GRAM("1"),
    CARAT("0.2"),
    POINT("0.002"),
    PENNYWEIGHT("1.55517384"),
    TOLA("11.6638038"),
    TROY_OUNCE("31.1034768");

    private final BigDecimal grams;

    MassUnit(String grams) {
        this.grams = new BigDecimal(grams);
    }

    /** Grams in one unit, exact. */
    public BigDecimal grams() {
        return grams;
    }

    /** Exact grams of that many units. */
    public BigDecimal toGrams(BigDecimal units) {
        return units.multiply(grams);
    }

    /** How many of this unit are that many grams, half up at 34 digits. */
    public BigDecimal fromGrams(BigDecimal inGrams) {
        return inGrams.divide(grams, new MathContext(34, RoundingMode.HALF_UP));
    }
}
