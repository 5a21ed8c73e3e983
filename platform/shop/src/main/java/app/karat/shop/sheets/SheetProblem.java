package app.karat.shop.sheets;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;

/** Why a file cannot be read as a sheet. */
public final class SheetProblem extends Problem {

    private SheetProblem(String rule, String detail) {
        super(
                422,
                "sheet-" + rule,
                "Sheet cannot be read",
                detail,
                List.of(new FieldError("file", rule, detail)),
                Map.of());
    }

    /** Neither CSV nor XLSX. */
    public static SheetProblem unknownFormat() {
        return new SheetProblem(
                "unknown-format", "This is neither a CSV nor an XLSX file. Save the sheet as one of them.");
    }

    /** It begins like a sheet and then breaks off or contradicts itself. */
    public static SheetProblem broken(long row) {
        return new SheetProblem("broken", "The file cannot be read any further after row %d.".formatted(row));
    }

    /** It would unpack to more than any sheet holds. */
    public static SheetProblem bomb() {
        return new SheetProblem(
                "unpacks-too-large", "This file unpacks to far more than a sheet holds. It was not read.");
    }

    /** There is no row of headers, or nothing below it. */
    public static SheetProblem withoutRows() {
        return new SheetProblem("without-rows", "The sheet needs a row of headers and at least one row below it.");
    }

    /** More rows than are taken at once. */
    public static SheetProblem tooManyRows(long most) {
        return new SheetProblem("too-many-rows", "The sheet has more than %,d rows. Split it.".formatted(most));
    }

    /** More columns, or larger cells, than a sheet of pieces has. */
    public static SheetProblem tooWide() {
        return new SheetProblem(
                "too-wide",
                "The sheet has more than %d columns or a cell of more than %,d characters."
                        .formatted(SheetLimits.COLUMNS, SheetLimits.CELL));
    }
}
