package app.karat.shop.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A QR code drawn as vectors, sharp at any print size. */
final class QrImage {

    private QrImage() {}

    static Image of(String text, PdfWriter writer, float side) {
        BitMatrix dots = dots(text);
        PdfTemplate drawing = writer.getDirectContent().createTemplate(side, side);
        float dot = side / dots.getWidth();
        drawing.setColorFill(Ink.DARK);
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    drawing.rectangle(column * dot, side - (row + 1) * dot, dot, dot);
                }
            }
        }
        drawing.fill();
        return Image.getInstance(drawing);
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 1, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
