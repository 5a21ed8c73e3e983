package app.karat.shop.batchedits;

import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a batch is not made or taken back. */
public final class EditProblem extends Problem {

    private EditProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail, List.of(), Map.of());
    }

    /** No batch of this business that the caller may see. */
    public static EditProblem unknown() {
        return new EditProblem(404, "batch-edit-unknown", "Unknown change", "There is no such change of many pieces.");
    }

    /** The id belongs to another batch. */
    public static EditProblem idReused(UUID id) {
        return new EditProblem(
                409,
                "batch-edit-id-reused",
                "Change id reused",
                "The id %s was used for something else.".formatted(id));
    }

    /** Every piece is refused. */
    public static EditProblem nothingToChange() {
        return new EditProblem(
                409, "batch-edit-nothing", "Nothing to change", "None of these pieces can be changed like that.");
    }

    /** It was taken back before. */
    public static EditProblem undoneAlready() {
        return new EditProblem(409, "batch-edit-undone", "Taken back already", "This change was taken back already.");
    }
}
