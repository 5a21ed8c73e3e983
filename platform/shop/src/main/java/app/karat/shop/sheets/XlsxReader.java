package app.karat.shop.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook, row by row. */
final class XlsxReader implements SheetReader {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean decimalComma;
    private long last;

    XlsxReader(Path file, boolean decimalComma) throws IOException {
        this.decimalComma = decimalComma;
        workbook = opened(file);
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    private static ReadableWorkbook opened(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (ExcelReaderException broken) {
            throw SheetProblem.unknownFormat();
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw SheetProblem.broken(last);
        }
    }

    @Override
    public SheetRow next() {
        try {
            Row row = rows.next();
            last = row.getRowNum();
            return new SheetRow(last, cells(row));
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw SheetProblem.broken(last);
        }
    }

    private List<String> cells(Row row) {
        if (row.getCellCount() > SheetLimits.COLUMNS) {
            throw SheetProblem.tooWide();
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.getType() == CellType.NUMBER ? styled(number(cell)) : raw(cell);
        if (text.length() > SheetLimits.CELL) {
            throw SheetProblem.tooWide();
        }
        return text;
    }

    private String styled(String number) {
        return decimalComma ? number.replace('.', ',') : number;
    }

    /** Without an exponent, and without the noise that binary fractions leave behind in files: 7.1999999999999993 is 7.2. */
    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        return Math.abs(number.scale()) > 1_000
                ? raw(cell)
                : number.round(new java.math.MathContext(15))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String raw(Cell cell) {
        if (cell.getType() == CellType.STRING && cell.getValue() instanceof String text) {
            return text;
        }
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
