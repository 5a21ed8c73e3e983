package app.karat.kernel.values;

import java.math.BigDecimal;
import java.util.Locale;

/** Guards shared by the values: bounds are checked on the unscaled number first, so that {@code 1E+999999999} costs nothing to refuse. */
final class Decimals {

    private static final int LONGEST_TEXT = 40;

    private Decimals() {}

    /** Strict text to number: short, plain digits, no surprises such as hexadecimal or grouping. */
    static BigDecimal parse(String name, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(sign -> sign > '~')) {
            throw new InvalidValue(name + "-not-a-number", "The %s must be a number such as 12.5.".formatted(name));
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue(name + "-not-a-number", "The %s must be a number such as 12.5.".formatted(name));
        }
    }

    /** Refuses more than {@code integers} digits before the point or more than {@code decimals} after it; zeros at the end do not count. */
    static BigDecimal within(String name, BigDecimal value, int integers, int decimals) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) value.precision() - value.scale() > integers) {
            throw new InvalidValue(name + "-too-large", "The %s is too large.".formatted(name));
        }
        if (value.scale() <= decimals) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > decimals) {
            throw new InvalidValue(
                    name + "-too-fine",
                    String.format(Locale.ROOT, "The %s has more than %d decimals.", name, decimals));
        }
        return stripped;
    }

    static BigDecimal notNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new InvalidValue(name + "-negative", "The %s must not be negative.".formatted(name));
        }
        return value;
    }
}
