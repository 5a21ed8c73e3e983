package app.karat.shop.imports;

/**
 * What is wrong with one cell.
 *
 * @param row as the user's program counts it
 * @param column the header above the cell, or the field where no column stands for it
 * @param rule short name of the rule, such as {@code taken}
 * @param value what stands in the cell, shortened
 */
public record RowError(long row, String column, String rule, String message, String value) {

    private static final int SHOWN = 80;

    /** Shortens what was in the cell. */
    public RowError {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
