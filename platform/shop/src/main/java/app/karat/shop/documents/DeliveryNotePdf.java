package app.karat.shop.documents;

import app.karat.kernel.values.Weight;
import app.karat.shop.branches.Branch;
import app.karat.shop.transfers.TransferLine;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Draws the note that travels with pieces from branch to branch: what is in the parcel, no prices, and room to sign for it. */
final class DeliveryNotePdf {

    private static final float MARGIN = 42;
    private static final float QR_SIDE = 84;
    private static final float BAR_WIDTH = 190;
    private static final float BAR_HEIGHT = 34;

    private final DeliveryNote note;
    private final PdfWriter writer;

    private DeliveryNotePdf(DeliveryNote note, PdfWriter writer) {
        this.note = note;
        this.writer = writer;
    }

    static byte[] draw(DeliveryNote note) {
        var bytes = new ByteArrayOutputStream(48 * 1024);
        var document = new Document(paper(note), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle("Delivery note " + note.transfer().code());
        document.addAuthor(note.shop().settings().business());
        document.addCreator("Karat");
        document.open();
        var drawing = new DeliveryNotePdf(note, writer);
        document.add(drawing.head());
        document.add(drawing.branches());
        document.add(drawing.pieces());
        document.add(drawing.signatures());
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable head() {
        PdfPTable head = Ink.table(3f, 2.4f);
        PdfPTable left = Ink.table(1f);
        PdfPCell business = Ink.cell(note.shop().settings().business(), Ink.display(24));
        business.setPaddingBottom(10);
        left.addCell(business);
        left.addCell(Ink.cell("DELIVERY NOTE", Ink.label(10)));
        left.addCell(Ink.cell(note.transfer().code(), Ink.strong(12)));
        left.addCell(Ink.cell(day(), Ink.text(9)));
        head.addCell(Ink.holding(left));
        PdfPTable right = Ink.table(1f);
        right.addCell(picture(QrImage.of(note.url(), writer, QR_SIDE)));
        right.addCell(picture(BarImage.of(note.transfer().code(), writer, BAR_WIDTH, BAR_HEIGHT)));
        right.addCell(Ink.right(note.transfer().code(), Ink.quiet(8)));
        head.addCell(Ink.holding(right));
        head.setSpacingAfter(14);
        return head;
    }

    private PdfPTable branches() {
        PdfPTable table = Ink.table(1f, 1f);
        table.addCell(Ink.holding(branch("FROM", note.from())));
        table.addCell(Ink.holding(branch("TO", note.to())));
        table.setSpacingAfter(14);
        return table;
    }

    private PdfPTable pieces() {
        PdfPTable table = Ink.table(0.5f, 2.2f, 5f, 1.6f, 1.6f, 1.6f);
        table.setHeaderRows(1);
        for (String title : new String[] {"", "TAG", "PIECE", "PURITY", "GROSS g", "RECEIVED g"}) {
            table.addCell(ruled(title.endsWith(" g") ? Ink.right(title, Ink.label(7)) : Ink.cell(title, Ink.label(7))));
        }
        int number = 0;
        Weight total = Weight.ZERO;
        for (TransferLine line : note.transfer().lines()) {
            number++;
            total = total.plus(line.grossGrams());
            table.addCell(ruled(Ink.cell(Integer.toString(number), Ink.quiet(9))));
            table.addCell(ruled(Ink.cell(line.tag(), Ink.strong(9))));
            String much = line.quantity() == null ? "" : ", " + line.quantity();
            table.addCell(ruled(Ink.cell(line.name() + much, Ink.text(9))));
            table.addCell(ruled(Ink.cell(line.purity(), Ink.text(9))));
            table.addCell(ruled(Ink.right(line.grossGrams().toString(), Ink.text(9))));
            String arrived =
                    line.arrivedGrams() == null ? "" : line.arrivedGrams().toString();
            table.addCell(ruled(Ink.right(arrived, Ink.text(9))));
        }
        PdfPCell sum = Ink.cell(number + (number == 1 ? " piece" : " pieces"), Ink.strong(9));
        sum.setColspan(4);
        sum.setPaddingTop(6);
        table.addCell(sum);
        PdfPCell grams = Ink.right(total.toString(), Ink.strong(9));
        grams.setPaddingTop(6);
        table.addCell(grams);
        table.addCell(Ink.cell("", Ink.text(9)));
        table.setSpacingAfter(54);
        return table;
    }

    private PdfPTable signatures() {
        PdfPTable table = Ink.table(1f, 0.15f, 1f, 0.15f, 1f);
        table.setKeepTogether(true);
        for (String who : new String[] {"Sent by", "", "Carried by", "", "Received by"}) {
            PdfPCell cell = Ink.cell(who, Ink.quiet(8));
            cell.setPaddingTop(4);
            if (!who.isEmpty()) {
                cell.setBorder(PdfPCell.TOP);
                cell.setBorderColor(Ink.GREY);
            }
            table.addCell(cell);
        }
        return table;
    }

    private PdfPTable branch(String title, Branch branch) {
        PdfPTable table = Ink.table(1f);
        table.addCell(Ink.cell(title, Ink.label(7)));
        table.addCell(Ink.cell(branch.name(), Ink.strong(10)));
        table.addCell(Ink.cell(branch.address(), Ink.quiet(8)));
        return table;
    }

    private String day() {
        var profile = note.shop().tenant().profile();
        return note.transfer()
                .steps()
                .getLast()
                .at()
                .atZone(profile.timeZone())
                .format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", profile.locale()));
    }

    private static PdfPCell picture(org.openpdf.text.Image image) {
        var cell = new PdfPCell(image);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setHorizontalAlignment(org.openpdf.text.Element.ALIGN_RIGHT);
        cell.setPaddingBottom(6);
        return cell;
    }

    private static PdfPCell ruled(PdfPCell cell) {
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(Ink.LINE);
        cell.setPaddingTop(5);
        cell.setPaddingBottom(5);
        return cell;
    }

    private static Rectangle paper(DeliveryNote note) {
        return switch (note.shop().pack().paper()) {
            case A4 -> PageSize.A4;
            case LETTER -> PageSize.LETTER;
        };
    }
}
