package app.karat.shop.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A Code 128 barcode drawn as vectors, for the hand-held scanners at the counter. */
final class BarImage {

    private BarImage() {}

    static Image of(String text, PdfWriter writer, float width, float height) {
        BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
        PdfTemplate drawing = writer.getDirectContent().createTemplate(width, height);
        float bar = width / bars.getWidth();
        drawing.setColorFill(Ink.DARK);
        for (int column = 0; column < bars.getWidth(); column++) {
            if (bars.get(column, 0)) {
                drawing.rectangle(column * bar, 0, bar, height);
            }
        }
        drawing.fill();
        return Image.getInstance(drawing);
    }
}
