package app.karat.shop.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;

/** Codes as black and white modules, without a margin and as small as they can be. */
final class Codes {

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.MARGIN,
            0,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.DATA_MATRIX_SHAPE,
            SymbolShapeHint.FORCE_SQUARE,
            EncodeHintType.DATA_MATRIX_COMPACT,
            true);

    private Codes() {}

    static BitMatrix modules(LabelLayout.Kind kind, String text) {
        BarcodeFormat format = switch (kind) {
            case CODE128 -> BarcodeFormat.CODE_128;
            case QR -> BarcodeFormat.QR_CODE;
            case DATAMATRIX -> BarcodeFormat.DATA_MATRIX;
            case TEXT, RFID -> throw new IllegalArgumentException(kind + " is no code");
        };
        try {
            return new MultiFormatWriter().encode(text, format, 1, 1, HINTS);
        } catch (WriterException | IllegalArgumentException tooMuch) {
            throw LabelProblem.notEncodable(text);
        }
    }
}
