package app.karat.shop.sheets;

import app.karat.kernel.values.InvalidValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them in one of the two styles: {@code 1,234.50} or {@code 1.234,50}, with a unit or currency sign around them.
 * Grouping must be regular (by thousands, or by lakhs), so that a decimal comma is never taken for it.
 *
 * @param decimalComma whether the comma stands before the decimals
 */
public record Figures(boolean decimalComma) {

    private static final Pattern BEFORE = Pattern.compile("^[\\p{L}\\p{Sc}\\s\\u00a0\\u202f]*(?=[+\\-\\d])");
    private static final Pattern AFTER = Pattern.compile("[\\p{L}\\p{Sc}%/°\\s\\u00a0\\u202f]*$");
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)[\\s\\u00a0\\u202f'](?=\\d{3})");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d{1,10})?");

    /** The number, or an {@link InvalidValue} that says what was expected. */
    public BigDecimal read(String text) {
        String end = AFTER.matcher(text.strip().replaceFirst("^Rs\\.", "")).replaceAll("");
        String bare = BETWEEN.matcher(BEFORE.matcher(end).replaceAll("")).replaceAll("");
        String pointed = decimalComma ? swapped(bare) : bare;
        String plain = GROUPED.matcher(pointed).matches() ? pointed.replace(",", "") : pointed;
        if (!PLAIN.matcher(plain).matches()) {
            throw new InvalidValue(
                    "not-a-number",
                    "“%s” is not a number such as %s."
                            .formatted(
                                    text.length() > 40 ? text.substring(0, 40) : text, decimalComma ? "12,5" : "12.5"));
        }
        return new BigDecimal(plain);
    }

    /** Whether a cell can only be a number with a decimal comma. */
    public static boolean showsDecimalComma(String cell) {
        return cell.strip().matches("[+-]?(\\d{1,3}(\\.\\d{3})*|\\d+),\\d{1,2}(\\D.*)?");
    }

    private static String swapped(String text) {
        return text.replace(',', ' ').replace('.', ',').replace(' ', '.');
    }
}
