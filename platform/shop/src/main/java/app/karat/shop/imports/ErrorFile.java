package app.karat.shop.imports;

import app.karat.shop.sheets.CellText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that is wrong in a sheet, as a CSV to mend it by. */
final class ErrorFile implements AutoCloseable {

    private final CsvWriter csv;

    ErrorFile(Path file) {
        try {
            csv = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        csv.writeRecord("Row", "Column", "Rule", "What is wrong", "Value");
    }

    void add(List<RowError> errors) {
        for (RowError error : errors) {
            csv.writeRecord(
                    Long.toString(error.row()),
                    CellText.toCsv(error.column()),
                    error.rule(),
                    CellText.toCsv(error.message()),
                    CellText.toCsv(error.value()));
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
