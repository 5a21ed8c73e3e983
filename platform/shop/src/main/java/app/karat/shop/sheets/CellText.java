package app.karat.shop.sheets;

/**
 * Cells of a CSV that a spreadsheet program would take for a formula get an apostrophe in front, as OWASP advises against CSV injection, and
 * lose it again when they come back. Plain numbers are left alone, whatever their sign.
 */
public final class CellText {

    private static final String DANGEROUS = "=+-@\t\r'";

    private CellText() {}

    /** The text as it is safe to stand in a CSV. */
    public static String toCsv(String text) {
        boolean risky = !text.isEmpty()
                && DANGEROUS.indexOf(text.charAt(0)) >= 0
                && !text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?");
        return risky ? "'" + text : text;
    }

    /** The text that {@link #toCsv} was given. */
    public static String fromCsv(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
