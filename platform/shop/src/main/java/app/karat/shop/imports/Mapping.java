package app.karat.shop.imports;

import app.karat.shop.sheets.Figures;
import app.karat.shop.sheets.SheetRow;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which column says what.
 *
 * @param columns by target, counted from 0
 * @param instead what to take where a target has no column, or its cell is blank
 * @param decimalComma how numbers are written
 * @param branchId where pieces go whose row names no branch
 */
public record Mapping(
        Map<Target, Integer> columns,
        Map<Target, String> instead,
        boolean decimalComma,
        @Nullable UUID branchId) {

    /** Keeps its own copies. */
    public Mapping {
        columns = Map.copyOf(columns);
        instead = Map.copyOf(instead);
    }

    /** What the row says, blank where nothing does. */
    String text(SheetRow row, Target target) {
        Integer column = columns.get(target);
        String cell = column == null ? "" : row.cell(column).strip();
        return cell.isEmpty() ? instead.getOrDefault(target, "").strip() : cell;
    }

    boolean has(Target target) {
        return columns.containsKey(target);
    }

    Figures figures() {
        return new Figures(decimalComma);
    }
}
