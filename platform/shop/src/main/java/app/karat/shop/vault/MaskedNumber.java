package app.karat.shop.vault;

import org.jspecify.annotations.Nullable;

/** A number as everybody may see it: its last signs, four at most and never more than half of it. */
public final class MaskedNumber {

    private static final char HIDDEN = '•';
    private static final int SHOWN = 4;

    private MaskedNumber() {}

    /** The number with its first signs hidden. */
    public static String of(String number) {
        int shown = Math.min(SHOWN, number.length() / 2);
        return String.valueOf(HIDDEN).repeat(number.length() - shown) + number.substring(number.length() - shown);
    }

    /** Whether somebody sent back what they were shown. */
    public static boolean isOne(@Nullable String text) {
        return text != null && text.indexOf(HIDDEN) >= 0;
    }
}
