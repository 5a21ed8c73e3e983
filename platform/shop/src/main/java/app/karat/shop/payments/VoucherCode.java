package app.karat.shop.payments;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What stands on a voucher: twelve signs of 31 that nobody confuses, such as {@code K7QM-2XPD-9RTC}. Eleven are random (54 bits), the last
 * is a check letter that finds every single wrong sign and every two swapped ones.
 */
public record VoucherCode(String text) {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    /** Refuses what {@link #parse} would not have made. */
    public VoucherCode {
        if (!text.equals(parted(text.replace("-", "")))) {
            throw new IllegalArgumentException("not a voucher code");
        }
    }

    /** Reads what somebody typed or scanned, with or without dashes, in any case; empty when a sign must be wrong. */
    public static Optional<VoucherCode> parse(String typed) {
        String signs = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean ours = signs.length() == LENGTH
                && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && signs.charAt(LENGTH - 1) == check(signs);
        return ours ? Optional.of(new VoucherCode(parted(signs))) : Optional.empty();
    }

    /** A code that nobody can guess. */
    public static VoucherCode random(RandomGenerator random) {
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new VoucherCode(parted(signs.append(check(signs)).toString()));
    }

    /** 31 is a prime and no weight is repeated, hence no single mistake keeps the sum. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 2) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }

    private static String parted(String signs) {
        return signs.length() == LENGTH
                ? signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8)
                : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
