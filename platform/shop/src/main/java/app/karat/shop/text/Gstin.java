package app.karat.shop.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A registration for India's GST: two digits of state, the PAN, a number of the registration, Z and a check letter over base 36, which finds
 * every single wrong sign.
 */
public record Gstin(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]");
    private static final Pattern LIKE = Pattern.compile("[0-9]{2}(?=.*[A-Z])[A-Z0-9]{13}");
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CHECKED = 14;

    /** Refuses what {@link #parse} would not have made. */
    public Gstin {
        if (!FORM.matcher(text).matches() || text.charAt(CHECKED) != check(text)) {
            throw new IllegalArgumentException("not a GSTIN");
        }
    }

    /** Reads what somebody typed; empty when a sign must be wrong or it is something else. */
    public static Optional<Gstin> parse(@Nullable String typed) {
        String signs = signs(typed);
        return FORM.matcher(signs).matches() && signs.charAt(CHECKED) == check(signs)
                ? Optional.of(new Gstin(signs))
                : Optional.empty();
    }

    /** The number as it is kept; one that can only be meant as a GSTIN must be one, others (a PAN, numbers of other countries) stay as they are. */
    public static @Nullable String checked(String field, @Nullable String number, Fields fields) {
        String signs = signs(number);
        if (!LIKE.matcher(signs).matches()) {
            return number;
        }
        if (!FORM.matcher(signs).matches()) {
            fields.refuse(
                    field,
                    "gstin-form",
                    "A GSTIN is two digits, a PAN, one sign, Z and a check letter: 27AAPFU0939F1ZV.");
        } else if (signs.charAt(CHECKED) != check(signs)) {
            fields.refuse(field, "gstin-check", "The check letter of this GSTIN does not fit: a sign is wrong.");
        }
        return signs;
    }

    /** The two digits of the state, as e-invoices write it. */
    public String state() {
        return text.substring(0, 2);
    }

    /** The PAN within it. */
    public String pan() {
        return text.substring(2, 12);
    }

    private static String signs(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static char check(String signs) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            int value = SIGNS.indexOf(signs.charAt(i)) * (1 + i % 2);
            sum += value / 36 + value % 36;
        }
        return SIGNS.charAt((36 - sum % 36) % 36);
    }

    @Override
    public String toString() {
        return text;
    }
}
