package app.karat.shop.documents;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A paper of labels and figures, one under the other, as narrow as a receipt roll or as wide as a sheet. */
final class FigurePaper {

    private static final float ROLL_WIDTH = 226;
    private static final float ROLL_LENGTH = 1_200;
    private static final float ROLL_MARGIN = 12;
    private static final float SHEET_MARGIN = 56;
    private static final float QR_SIDE = 96;

    private final TillPapers.Roll roll;
    private final MoneyText money;
    private final PdfPTable table = Ink.table(3f, 2f);
    private @Nullable String code;

    FigurePaper(Shop shop, TillPapers.Roll roll, String title) {
        this.roll = roll;
        this.money =
                new MoneyText(shop.pack().numbering(), shop.tenant().profile().locale());
        wide(Ink.cell(shop.settings().business(), Ink.display(size(14))));
        wide(Ink.cell(title, Ink.strong(size(11))));
    }

    FigurePaper section(String title) {
        PdfPCell cell = Ink.cell(title.toUpperCase(java.util.Locale.ROOT), Ink.label(size(7)));
        cell.setPaddingTop(8);
        cell.setBorder(PdfPCell.TOP);
        cell.setBorderColor(Ink.LINE);
        return wide(cell);
    }

    FigurePaper line(String label, String text) {
        table.addCell(Ink.cell(label, Ink.text(size(9))));
        table.addCell(Ink.right(text, Ink.text(size(9))));
        return this;
    }

    FigurePaper line(String label, Money amount) {
        return line(label, money.plain(amount));
    }

    FigurePaper sum(String label, Money amount) {
        table.addCell(Ink.cell(label, Ink.strong(size(10))));
        table.addCell(Ink.right(money.full(amount), Ink.strong(size(10))));
        return this;
    }

    /** A sentence over the whole width. */
    FigurePaper note(String text) {
        PdfPCell cell = Ink.cell(text, Ink.quiet(size(8)));
        cell.setPaddingTop(6);
        return wide(cell);
    }

    /** A QR code under everything, with the same in letters. */
    FigurePaper code(String text) {
        code = text;
        return wide(Ink.cell(text, Ink.strong(size(12))));
    }

    byte[] draw(String title) {
        var bytes = new ByteArrayOutputStream(32 * 1024);
        float margin = roll == TillPapers.Roll.MM80 ? ROLL_MARGIN : SHEET_MARGIN;
        var document = new Document(page(margin), margin, margin, margin, margin);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.addCreator("Karat");
        document.open();
        document.add(table);
        if (code != null) {
            document.add(QrImage.of(code, writer, QR_SIDE));
        }
        document.close();
        return bytes.toByteArray();
    }

    /** A roll ends where its figures end. */
    private Rectangle page(float margin) {
        if (roll == TillPapers.Roll.A4) {
            return PageSize.A4;
        }
        table.setTotalWidth(ROLL_WIDTH - 2 * margin);
        table.setLockedWidth(true);
        float height = Math.min(ROLL_LENGTH, table.calculateHeights(true) + 3 * margin + (code == null ? 0 : QR_SIDE));
        return new Rectangle(ROLL_WIDTH, height);
    }

    private int size(int onSheet) {
        return roll == TillPapers.Roll.MM80 ? Math.max(7, onSheet - 1) : onSheet;
    }

    private FigurePaper wide(PdfPCell cell) {
        cell.setColspan(2);
        table.addCell(cell);
        return this;
    }
}
