package app.karat.shop.documents;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The few fonts and colours of our papers. The fonts are embedded, hold ₹ and every other currency sign, and have figures of one width. */
final class Ink {

    static final Color GOLD = new Color(0x8a, 0x6d, 0x2b);
    static final Color DARK = new Color(0x1f, 0x1b, 0x16);
    static final Color GREY = new Color(0x6b, 0x64, 0x5a);
    static final Color LINE = new Color(0xd9, 0xd0, 0xbf);

    private static final BaseFont TEXT = font("NotoSans-Regular.ttf");
    private static final BaseFont STRONG = font("NotoSans-Bold.ttf");
    private static final BaseFont DISPLAY = font("NotoSerifDisplay-Regular.ttf");

    private Ink() {}

    static Font text(int size) {
        return new Font(TEXT, size, Font.NORMAL, DARK);
    }

    static Font quiet(int size) {
        return new Font(TEXT, size, Font.NORMAL, GREY);
    }

    static Font strong(int size) {
        return new Font(STRONG, size, Font.NORMAL, DARK);
    }

    static Font label(int size) {
        return new Font(STRONG, size, Font.NORMAL, GOLD);
    }

    static Font display(int size) {
        return new Font(DISPLAY, size, Font.NORMAL, DARK);
    }

    static BaseFont base() {
        return TEXT;
    }

    /** Text without what the fonts cannot draw, such as emoji; a box of an unknown sign helps nobody. */
    static String drawable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(point ->
                        point == '\n' || TEXT.charExists(point) && point > ' ' || point == ' ' || point == 0xa0)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    static Phrase phrase(String text, Font font) {
        return new Phrase(new Chunk(drawable(text), font));
    }

    /** A cell without borders. */
    static PdfPCell cell(String text, Font font) {
        return cell(phrase(text, font));
    }

    static PdfPCell cell(Phrase phrase) {
        var cell = new PdfPCell(phrase);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(3);
        cell.setLeading(0, 1.25f);
        cell.setUseAscender(true);
        return cell;
    }

    static PdfPCell right(String text, Font font) {
        PdfPCell cell = cell(text, font);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    /** A cell that holds a table. */
    static PdfPCell holding(PdfPTable table) {
        var cell = new PdfPCell(table);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    /** A table over the whole width with columns in these proportions. */
    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static BaseFont font(String file) {
        try (InputStream stream = Ink.class.getResourceAsStream("/fonts/" + file)) {
            byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
