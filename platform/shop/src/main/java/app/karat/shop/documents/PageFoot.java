package app.karat.shop.documents;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The last line of every page: which invoice, which page of how many. */
final class PageFoot extends PdfPageEventHelper {

    private static final float SIZE = 7;

    private final Invoice invoice;
    private final PdfTemplate pages;

    PageFoot(Invoice invoice, PdfWriter writer) {
        this.invoice = invoice;
        this.pages = writer.getDirectContent().createTemplate(30, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        String text = invoice.shop().settings().business() + "  ·  "
                + invoice.sale().invoiceNumber() + "  ·  page " + writer.getPageNumber() + " of ";
        String drawable = Ink.drawable(text) + " ";
        float width = Ink.base().getWidthPoint(drawable, SIZE);
        float left = document.left();
        page.beginText();
        page.setFontAndSize(Ink.base(), SIZE);
        page.setColorFill(Ink.GREY);
        page.setTextMatrix(left, document.bottom() - 18);
        page.showText(drawable);
        page.endText();
        page.addTemplate(pages, left + width, document.bottom() - 18);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        pages.beginText();
        pages.setFontAndSize(Ink.base(), SIZE);
        pages.setColorFill(Ink.GREY);
        pages.setTextMatrix(0, 0);
        pages.showText(Integer.toString(writer.getPageNumber() - 1));
        pages.endText();
    }
}
