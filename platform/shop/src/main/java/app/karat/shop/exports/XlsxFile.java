package app.karat.shop.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet that grows row by row on disk. Every cell is a text, so that weights keep their zeros and nothing is taken for a formula.
 */
final class XlsxFile implements AutoCloseable {

    /** Excel's own limit, less the row of headers. */
    static final int MOST_ROWS = 1_048_575;

    private static final int FLUSH = 200;

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxFile(Path file, String name, List<String> headers) {
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file));
            book = new Workbook(out, "Karat", "1.0");
            sheet = book.newWorksheet(name);
            add(headers);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void add(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                sheet.inlineString(row, i, cells.get(i));
            }
            if (++row % FLUSH == 0) {
                sheet.flush();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try (OutputStream last = out) {
            book.finish();
            last.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
