package app.karat.shop.labels;

import app.karat.shop.inventory.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Writes labels for printers that speak ZPL II (Zebra programming guide): one format per label, texts in UTF-8 with every sign that ZPL would take
 * for a command written as hexadecimal.
 */
final class LabelZpl {

    private final LabelLayout layout;
    private final Facts facts;
    private final Set<LabelField> without;
    private final int dotsPerMm;

    LabelZpl(LabelLayout layout, Facts facts, Set<LabelField> without, int dotsPerMm) {
        this.layout = layout;
        this.facts = facts;
        this.without = without;
        this.dotsPerMm = dotsPerMm;
    }

    String write(List<Piece> pieces) {
        var zpl = new StringBuilder();
        for (Piece piece : pieces) {
            zpl.append("^XA^CI28^PW").append(dots(layout.width()));
            zpl.append("^LL").append(dots(layout.height())).append("^LH0,0\n");
            for (LabelLayout.Element element : layout.elements()) {
                String text = without.contains(element.field()) ? "" : facts.of(piece, element.field());
                if (!text.isEmpty()) {
                    element(zpl, element, text);
                }
            }
            zpl.append("^XZ\n");
        }
        return zpl.toString();
    }

    private void element(StringBuilder zpl, LabelLayout.Element element, String text) {
        if (element.kind() == LabelLayout.Kind.RFID) {
            zpl.append("^RFW,H^FD").append(text).append("^FS\n");
            return;
        }
        zpl.append("^FO").append(dots(element.x())).append(',').append(dots(element.y()));
        zpl.append(font(element, text)).append("^FH_^FD");
        zpl.append(element.kind() == LabelLayout.Kind.QR ? "MA," : "").append(escaped(text));
        zpl.append("^FS\n");
    }

    private String font(LabelLayout.Element element, String text) {
        int high = dots(element.height());
        int wide = dots(element.width());
        return switch (element.kind()) {
            case TEXT -> "^A0N," + fontDots(element) + "," + narrow(element, text) + "^FB" + wide + ",1,0,L";
            case CODE128 -> "^BY" + Math.max(1, wide / modules(element, text)) + "^BCN," + high + ",N,N,N,A";
            case QR -> "^BQN,2," + Math.clamp(high / modules(element, text), 1, 10);
            case DATAMATRIX -> "^BXN," + Math.max(1, high / modules(element, text)) + ",200";
            case RFID -> "";
        };
    }

    private static int modules(LabelLayout.Element element, String text) {
        return Codes.modules(element.kind(), text).getWidth();
    }

    /** A tenth of a point is 0.3528 tenths of a millimetre. */
    private int fontDots(LabelLayout.Element element) {
        return Math.max(8, dots(element.size() * 3_528 / 10_000));
    }

    /** The width of a sign, smaller where the text would not fit. */
    private int narrow(LabelLayout.Element element, String text) {
        int usual = fontDots(element);
        int room = dots(element.width()) * 2 / Math.max(1, text.codePointCount(0, text.length()));
        return Math.max(6, Math.min(usual, room));
    }

    private int dots(int tenths) {
        return tenths * dotsPerMm / 10;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit >= ' ' && unit < 127 && "^~_\\".indexOf(unit) < 0;
            escaped.append(plain ? String.valueOf((char) unit) : "_%02X".formatted(unit & 0xFF));
        }
        return escaped.toString();
    }
}
