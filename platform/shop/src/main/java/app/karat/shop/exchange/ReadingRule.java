package app.karat.shop.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/** Which of several readings counts. */
public enum ReadingRule {
    LOWEST,
    AVERAGE,
    MEDIAN;

    private static final int DECIMALS = 2;

    /** The one value of an odd number of readings, to two decimals, half up. */
    BigDecimal of(List<BigDecimal> readings) {
        BigDecimal chosen = switch (this) {
            case LOWEST -> Collections.min(readings);
            case MEDIAN -> readings.stream().sorted().toList().get(readings.size() / 2);
            case AVERAGE ->
                readings.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(readings.size()), DECIMALS, RoundingMode.HALF_UP);
        };
        return chosen.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
