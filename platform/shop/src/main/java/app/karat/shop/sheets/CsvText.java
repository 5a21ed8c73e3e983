package app.karat.shop.sheets;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as CSV (RFC 4180) with a byte order mark, which Excel needs to read it right. */
public final class CsvText {

    private static final String MARK = "\uFEFF";

    private CsvText() {}

    /** A whole small table. */
    public static String of(List<String> headers, List<List<String>> rows) {
        return head(headers) + rows.stream().map(CsvText::line).collect(Collectors.joining());
    }

    /** The mark and the line of headers. */
    public static String head(List<String> headers) {
        return MARK + line(headers);
    }

    /** One row, its end included. */
    public static String line(List<String> cells) {
        return cells.stream().map(cell -> quoted(CellText.toCsv(cell))).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                && cell.strip().length() == cell.length();
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
