package app.karat.shop.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Stock lists of any length as files. */
final class SheetFixtures {

    static final List<String> HEADERS = List.of("Tag", "Name", "Category", "Karat", "Gross Wt", "Net Wt", "MC", "Cost");

    private SheetFixtures() {}

    /** Row number {@code i} of the list; its weights and cost follow from the number. */
    static List<String> row(String prefix, int i) {
        return List.of(
                prefix + "-" + i,
                "Bangle " + i,
                i % 2 == 0 ? "Bangle" : "Ring",
                i % 3 == 0 ? "18K" : "22K",
                grams(4_000 + i % 977),
                grams(3_900 + i % 977),
                "450",
                Integer.toString(20_000 + i % 1_013));
    }

    static Path csv(Path folder, String prefix, int rows) {
        Path file = folder.resolve(prefix + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADERS) + "\n");
            for (int i = 1; i <= rows; i++) {
                out.write(String.join(",", row(prefix, i)) + "\n");
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path xlsx(Path folder, String prefix, int rows) {
        Path file = folder.resolve(prefix + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Stock");
            write(sheet, 0, HEADERS);
            for (int i = 1; i <= rows; i++) {
                write(sheet, i, row(prefix, i));
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
        if (row % 500 == 0) {
            sheet.flush();
        }
    }

    private static String grams(int milligrams) {
        return String.format(Locale.ROOT, "%d.%03d", milligrams / 1_000, milligrams % 1_000);
    }
}
