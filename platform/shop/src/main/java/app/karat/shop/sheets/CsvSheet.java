package app.karat.shop.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file, row by row. */
final class CsvSheet implements SheetReader {

    private final CsvReader<CsvRecord> reader;
    private final java.util.Iterator<CsvRecord> records;
    private long last;

    CsvSheet(Path file, Charset charset, char separator) throws IOException {
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(4 << 20)
                .ofCsvRecord(java.nio.file.Files.newBufferedReader(file, charset));
        records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw SheetProblem.broken(last);
        }
    }

    @Override
    public SheetRow next() {
        CsvRecord read = read();
        last = read.getStartingLineNumber();
        List<String> cells = read.getFields();
        if (cells.size() > SheetLimits.COLUMNS || cells.stream().anyMatch(cell -> cell.length() > SheetLimits.CELL)) {
            throw SheetProblem.tooWide();
        }
        return new SheetRow(last, cells.stream().map(CsvSheet::clean).toList());
    }

    private CsvRecord read() {
        try {
            return records.next();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw SheetProblem.broken(last);
        }
    }

    /** Without a byte order mark, and without the apostrophe that our own exports put before what a program might run. */
    private static String clean(@Nullable String cell) {
        String text = cell == null ? "" : cell;
        return CellText.fromCsv(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
