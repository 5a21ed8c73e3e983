package app.karat.shop.imports;

import app.karat.kernel.problem.Problem;
import app.karat.shop.inventory.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why an import does not go on as asked. */
public final class ImportProblem extends Problem {

    private ImportProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** No import of this business. */
    public static ImportProblem unknown() {
        return new ImportProblem(404, "import-unknown", "Unknown import", "There is no such import.", Map.of());
    }

    /** The id belongs to another file. */
    public static ImportProblem idReused() {
        return new ImportProblem(
                409, "import-id-reused", "Import exists", "An import of another file has this id.", Map.of());
    }

    /** Not from where it stands. */
    public static ImportProblem notNow(ImportStatus status) {
        return new ImportProblem(
                409,
                "import-not-now",
                "Not now",
                "The import is %s; this cannot be done with it."
                        .formatted(status.name().toLowerCase(Locale.ROOT)),
                Map.of("status", status.name()));
    }

    /** Rows are wrong and nobody said that they may be left out. */
    public static ImportProblem hasErrors(int rows) {
        return new ImportProblem(
                409,
                "import-has-errors",
                "Rows are wrong",
                "%d rows are wrong. Mend the sheet, or import without them.".formatted(rows),
                Map.of("wrongRows", rows));
    }

    /** Pieces of it have been sold, moved or changed. */
    public static ImportProblem touched(long count, List<Piece> first) {
        var pieces = first.stream()
                .map(piece -> Map.of(
                        "id",
                        piece.id(),
                        "tag",
                        piece.tag(),
                        "status",
                        piece.status().name()))
                .toList();
        return new ImportProblem(
                409,
                "import-pieces-touched",
                "Pieces were touched",
                "%d pieces were sold, moved or changed since. Undo the others only, or none.".formatted(count),
                Map.of("touched", count, "pieces", pieces));
    }

    /** Nothing is wrong, or it was not checked yet. */
    public static ImportProblem noErrorFile() {
        return new ImportProblem(
                404,
                "import-without-errors",
                "No error file",
                "There is no error file; nothing was found wrong.",
                Map.of());
    }
}
