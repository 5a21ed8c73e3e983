package app.karat.shop.labels;

import app.karat.kernel.problem.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where on a label. All measures are tenths of a millimetre from the upper left corner.
 *
 * @param key names it in requests and in the trail
 * @param sheet how labels lie on a sheet; absent for label printers, which print one after the other
 */
public record LabelLayout(
        String key,
        String name,
        int width,
        int height,
        @Nullable Sheet sheet,
        List<Element> elements) {

    private static final int LARGEST = 3_000;
    private static final int MOST_ELEMENTS = 40;

    /** Refuses measures that no label has. */
    public LabelLayout {
        elements = List.copyOf(elements);
        require(key.matches("[a-z0-9-]{1,40}"), "key", "A key has small letters, digits and hyphens.");
        require(!name.isBlank() && name.length() <= 80, "name", "A layout needs a name of at most 80 characters.");
        require(isMeasure(width) && isMeasure(height), "width", "A label measures from 1 to 300 mm.");
        require(elements.size() <= MOST_ELEMENTS, "elements", "A label has at most 40 elements.");
        for (Element element : elements) {
            boolean inside = element.x() >= 0
                    && element.y() >= 0
                    && element.width() >= 0
                    && element.height() >= 0
                    && element.x() + element.width() <= width
                    && element.y() + element.height() <= height;
            require(inside, "elements", "%s lies outside of the label.".formatted(element.field()));
        }
        require(sheet == null || sheet.holds(width, height), "sheet", "The labels do not fit on the sheet.");
    }

    private static boolean isMeasure(int tenths) {
        return tenths >= 10 && tenths <= LARGEST;
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw InvalidInput.field(field, "layout", message);
        }
    }

    /** What an element is. */
    public enum Kind {
        TEXT,
        CODE128,
        QR,
        DATAMATRIX,
        /** Written into the label's chip instead of onto it, by printers that can. */
        RFID
    }

    /**
     * One thing on the label.
     *
     * @param size of a text, in tenths of a point; smaller if it would not fit
     */
    public record Element(Kind kind, LabelField field, int x, int y, int width, int height, int size, boolean bold) {}

    /**
     * Labels on a sheet of paper, row by row.
     *
     * @param stepX from one label's left edge to the next one's
     */
    public record Sheet(int width, int height, int columns, int rows, int left, int top, int stepX, int stepY) {

        boolean holds(int labelWidth, int labelHeight) {
            return columns >= 1
                    && rows >= 1
                    && columns * rows <= 500
                    && left >= 0
                    && top >= 0
                    && stepX >= labelWidth
                    && stepY >= labelHeight
                    && left + (columns - 1) * stepX + labelWidth <= width
                    && top + (rows - 1) * stepY + labelHeight <= height
                    && width <= LARGEST * 2
                    && height <= LARGEST * 2;
        }
    }
}
