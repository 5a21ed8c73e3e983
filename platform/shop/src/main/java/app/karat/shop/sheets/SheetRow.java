package app.karat.shop.sheets;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param number as the user's program shows it, the headers' row being 1 as a rule
 * @param cells texts, blank where there is nothing; formulas are their last shown value and never worked out
 */
public record SheetRow(long number, List<String> cells) {

    /** The text in that column, blank where the row is shorter. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
