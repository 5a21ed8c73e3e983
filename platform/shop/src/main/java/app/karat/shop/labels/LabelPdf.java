package app.karat.shop.labels;

import app.karat.shop.inventory.Piece;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** Draws labels as a PDF: a page for each, or sheets of them. Codes are drawn as lines and squares, sharp at any size. */
final class LabelPdf {

    private static final float POINTS = 72f / 254f;
    private static final float SMALLEST = 3f;
    private static final BaseFont TEXT = font("NotoSans-Regular.ttf");
    private static final BaseFont STRONG = font("NotoSans-Bold.ttf");

    private final LabelLayout layout;
    private final Facts facts;
    private final Set<LabelField> without;

    LabelPdf(LabelLayout layout, Facts facts, Set<LabelField> without) {
        this.layout = layout;
        this.facts = facts;
        this.without = without;
    }

    byte[] draw(List<Piece> pieces) {
        LabelLayout.Sheet sheet = layout.sheet();
        Rectangle page = sheet == null
                ? new Rectangle(points(layout.width()), points(layout.height()))
                : new Rectangle(points(sheet.width()), points(sheet.height()));
        var out = new ByteArrayOutputStream();
        var document = new Document(page, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        int perPage = sheet == null ? 1 : sheet.columns() * sheet.rows();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0 && i % perPage == 0) {
                document.newPage();
            }
            writer.setPageEmpty(false);
            label(writer.getDirectContent(), page.getHeight(), i % perPage, pieces.get(i));
        }
        document.close();
        return out.toByteArray();
    }

    private void label(PdfContentByte pen, float top, int place, Piece piece) {
        LabelLayout.Sheet sheet = layout.sheet();
        int left = sheet == null ? 0 : sheet.left() + place % sheet.columns() * sheet.stepX();
        int down = sheet == null ? 0 : sheet.top() + place / sheet.columns() * sheet.stepY();
        for (LabelLayout.Element element : layout.elements()) {
            String text = without.contains(element.field()) ? "" : facts.of(piece, element.field());
            if (!text.isEmpty() && element.kind() != LabelLayout.Kind.RFID) {
                var box = new Rectangle(
                        points(left + element.x()),
                        top - points(down + element.y() + element.height()),
                        points(left + element.x() + element.width()),
                        top - points(down + element.y()));
                if (element.kind() == LabelLayout.Kind.TEXT) {
                    text(pen, box, element, text);
                } else {
                    code(pen, box, Codes.modules(element.kind(), text), element.kind());
                }
            }
        }
    }

    private static void text(PdfContentByte pen, Rectangle box, LabelLayout.Element element, String text) {
        BaseFont font = element.bold() ? STRONG : TEXT;
        float size = element.size() / 10f;
        while (size > SMALLEST && font.getWidthPoint(text, size) > box.getWidth()) {
            size -= 0.25f;
        }
        String fitting = text;
        while (fitting.length() > 1 && font.getWidthPoint(fitting, size) > box.getWidth()) {
            fitting = fitting.substring(0, fitting.length() - 1);
        }
        pen.beginText();
        pen.setFontAndSize(font, size);
        pen.setTextMatrix(box.getLeft(), box.getBottom() + (box.getHeight() - size) / 2 + size * 0.22f);
        pen.showText(fitting);
        pen.endText();
    }

    private static void code(PdfContentByte pen, Rectangle box, BitMatrix modules, LabelLayout.Kind kind) {
        boolean bars = kind == LabelLayout.Kind.CODE128;
        float module = bars
                ? box.getWidth() / modules.getWidth()
                : Math.min(box.getWidth() / modules.getWidth(), box.getHeight() / modules.getHeight());
        float high = bars ? box.getHeight() : module;
        for (int y = 0; y < (bars ? 1 : modules.getHeight()); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    pen.rectangle(
                            box.getLeft() + x * module,
                            box.getBottom() + box.getHeight() - (y + 1) * high,
                            (end - x) * module,
                            high);
                }
                x = end + 1;
            }
        }
        pen.fill();
    }

    private static float points(int tenths) {
        return tenths * POINTS;
    }

    private static BaseFont font(String file) {
        try (InputStream stream = LabelPdf.class.getResourceAsStream("/fonts/" + file)) {
            byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
