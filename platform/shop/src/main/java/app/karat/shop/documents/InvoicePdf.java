package app.karat.shop.documents;

import app.karat.shop.branches.CountryPack;
import app.karat.shop.einvoice.EInvoice;
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Draws an invoice. Takes tens of milliseconds of work, so it never runs on an event loop. */
final class InvoicePdf {

    private static final float MARGIN = 42;
    private static final float QR_SIDE = 84;
    private static final float SIGNED_QR_SIDE = 118;

    private InvoicePdf() {}

    static byte[] draw(Invoice invoice) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        var document = new Document(paper(invoice.shop().pack()), MARGIN, MARGIN, MARGIN, MARGIN + 10);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(
                invoice.shop().pack().invoiceTitle() + " " + invoice.sale().invoiceNumber());
        document.addAuthor(invoice.shop().settings().business());
        document.addCreator("Karat");
        document.open();
        writer.setPageEvent(new PageFoot(invoice, writer));
        document.add(new InvoiceHead(invoice).table());
        document.add(new InvoiceArticles(invoice).table());
        document.add(new InvoiceTotals(invoice).table());
        EInvoice registered = invoice.registered();
        if (registered != null) {
            document.add(registration(registered, writer));
        }
        document.add(proof(invoice, writer));
        document.close();
        return bytes.toByteArray();
    }

    /** The portal's number and its signed code, which the law wants on the paper (CGST Rules, rule 48(4)). */
    private static PdfPTable registration(EInvoice registered, PdfWriter writer) {
        PdfPTable table = Ink.table(1.55f, 4.7f);
        table.setKeepTogether(true);
        var qr = new PdfPCell(QrImage.of(String.valueOf(registered.signedQr()), writer, SIGNED_QR_SIDE));
        qr.setBorder(PdfPCell.NO_BORDER);
        qr.setPadding(0);
        table.addCell(qr);
        PdfPTable words = Ink.table(1f);
        words.addCell(Ink.cell("E-INVOICE", Ink.label(7)));
        words.addCell(Ink.cell("IRN " + registered.irn(), Ink.text(8)));
        words.addCell(Ink.cell("Ack. no. %s  ·  %s".formatted(registered.ackNo(), registered.ackAt()), Ink.quiet(8)));
        table.addCell(Ink.holding(words));
        table.setSpacingAfter(12);
        return table;
    }

    private static PdfPTable proof(Invoice invoice, PdfWriter writer) {
        PdfPTable table = Ink.table(1.25f, 5f);
        table.setKeepTogether(true);
        var qr = new PdfPCell(QrImage.of(invoice.verifyUrl(), writer, QR_SIDE));
        qr.setBorder(PdfPCell.NO_BORDER);
        qr.setPadding(0);
        table.addCell(qr);
        PdfPTable words = Ink.table(1f);
        words.addCell(Ink.cell("Scan to verify this invoice and recompute its price", Ink.strong(9)));
        words.addCell(Ink.cell(
                "Every rate, weight and charge of this bill is on the page behind the code, without your name.",
                Ink.quiet(8)));
        for (String note : invoice.shop().pack().notes()) {
            words.addCell(Ink.cell(note, Ink.quiet(8)));
        }
        String own = invoice.shop().settings().invoiceNote();
        if (own != null) {
            words.addCell(Ink.cell(own, Ink.text(8)));
        }
        table.addCell(Ink.holding(words));
        return table;
    }

    private static Rectangle paper(CountryPack pack) {
        return switch (pack.paper()) {
            case A4 -> PageSize.A4;
            case LETTER -> PageSize.LETTER;
        };
    }
}
