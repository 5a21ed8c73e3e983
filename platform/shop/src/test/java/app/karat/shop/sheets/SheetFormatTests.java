package app.karat.shop.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormatTests {

    private static final String TEXT = "Réf;Désignation;Poids\r\nR-1;\"Bague; «été»\nà deux lignes\";12,50 g\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,false",
        "UTF-8,true",
        "UTF-16LE,true",
        "UTF-16BE,true",
        "UTF-16LE,false",
        "UTF-16BE,false",
        "windows-1252,false"
    })
    void csvReadsTheSameInEveryEncoding(String charset, boolean mark) throws IOException {
        Path file = file((mark ? "\uFEFF" : "") + TEXT, Charset.forName(charset));
        SheetFormat format = SheetFormat.of(file);
        assertThat(format.charset()).isEqualToIgnoringCase(charset);
        assertThat(format.separator()).isEqualTo(';');
        assertThat(read(format, file))
                .containsExactly(
                        List.of("Réf", "Désignation", "Poids"),
                        List.of("R-1", "Bague; «été»\nà deux lignes", "12,50 g"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorIsFoundOutsideOfQuotes(String separator) throws IOException {
        Path file = file("\"a,b;c\"" + separator + "d\n1" + separator + "2\n", StandardCharsets.UTF_8);
        assertThat(read(SheetFormat.of(file), file)).containsExactly(List.of("a,b;c", "d"), List.of("1", "2"));
    }

    @Test
    void workbookReadsLikeACsvAndFormulasAreWhatTheyShow() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Stock");
            sheet.value(0, 0, "Tag");
            sheet.value(0, 1, "Gross");
            sheet.value(1, 0, "=HYPERLINK(\"x\")");
            sheet.value(1, 1, 7.2);
            sheet.value(2, 0, "R-2");
            sheet.formula(2, 1, "1+1");
        }
        SheetFormat format = SheetFormat.of(file);
        assertThat(format.kind()).isEqualTo(SheetFormat.Kind.XLSX);
        List<List<String>> rows = read(format, file);
        assertThat(rows.get(1)).containsExactly("=HYPERLINK(\"x\")", "7.2");
        assertThat(rows.get(2).getFirst()).isEqualTo("R-2");
        assertThat(rows.get(2).get(1)).doesNotContain("1+1");
        try (SheetReader comma = format.open(file, true)) {
            comma.next();
            assertThat(comma.next().cell(1)).isEqualTo("7,2");
        }
    }

    @Test
    void zipBombIsNotUnpacked() throws IOException {
        Path bomb = zip(
                new Part("xl/workbook.xml", 10),
                new Part("xl/sharedStrings.xml", 100),
                new Part("xl/worksheets/sheet1.xml", 300 << 20));
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertProblem("sheet-unpacks-too-large", bomb);
        assertProblem(
                "sheet-unpacks-too-large",
                zip(new Part("xl/workbook.xml", 10), new Part("xl/sharedStrings.xml", 49 << 20)));
    }

    @Test
    void whatIsNoSheetIsRefused() throws IOException {
        assertProblem("sheet-unknown-format", zip(new Part("word/document.xml", 10)));
        Path picture = Files.write(
                folder.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 0, 2});
        assertProblem("sheet-unknown-format", picture);
        Path torn = Files.write(folder.resolve("torn.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertProblem("sheet-unknown-format", torn);
    }

    @Test
    void cellsThatProgramsWouldRunComeBackAsTheyWere() {
        for (String text : List.of("=1+1", "@SUM(A1)", "+49 30", "-cmd", "'=x", "''", "\tx", "plain", "-12.5", "")) {
            assertThat(CellText.fromCsv(CellText.toCsv(text))).isEqualTo(text);
        }
        assertThat(CellText.toCsv("=1+1")).isEqualTo("'=1+1");
        assertThat(CellText.toCsv("-12.5")).isEqualTo("-12.5");
        assertThat(CellText.fromCsv("'abc")).isEqualTo("'abc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "12.5 false 12.5",
                "1,234.50 false 1234.50",
                "1,23,456.7 false 123456.7",
                "₹1,234 false 1234",
                "Rs.1,234 false 1234",
                "1'234.5 false 1234.5",
                "g5.25ct false 5.25",
                "12,5 true 12.5",
                "1.234,50 true 1234.50",
                "9,900g true 9.900",
                "3% false 3"
            })
    void figuresAreReadInTheirStyle(String text, boolean comma, String number) {
        assertThat(new Figures(comma).read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"12,5 false", "1,2345 false", "12.5.1 false", "heavy false", "1e5 false", ".5 false", "12.5 true"})
    void figuresInAnotherStyleAreRefused(String text, boolean comma) {
        assertThatThrownBy(() -> new Figures(comma).read(text)).hasMessageContaining("is not a number");
    }

    private List<List<String>> read(SheetFormat format, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = format.open(file, false)) {
            reader.forEachRemaining(row -> rows.add(row.cells()));
        }
        return rows;
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(UUID.randomUUID() + ".csv"), text.getBytes(charset));
    }

    private Path zip(Part... parts) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                byte[] zeros = new byte[1 << 16];
                for (int left = part.size(); left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, Math.min(left, zeros.length));
                }
            }
        }
        return file;
    }

    private static void assertProblem(String slug, Path file) {
        assertThatThrownBy(() -> SheetFormat.of(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private record Part(String name, int size) {}
}
