package app.karat.shop.branches;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;

/** What can be wrong with a branch. */
public final class BranchProblem extends Problem {

    private BranchProblem(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail, errors, Map.of());
    }

    /** No branch has this id, or none that this caller could know of. */
    public static BranchProblem unknown() {
        return new BranchProblem(404, "branch-unknown", "Unknown branch", "There is no such branch.", List.of());
    }

    /** Invoice numbers need a code that no other branch has. */
    public static BranchProblem codeTaken() {
        String detail = "Another branch already has this code.";
        return new BranchProblem(
                409,
                "branch-code-taken",
                "Branch code taken",
                detail,
                List.of(new FieldError("code", "taken", detail)));
    }

    /** The id that the client made belongs to another branch already. */
    public static BranchProblem idTaken() {
        return new BranchProblem(409, "branch-id-taken", "Branch exists", "A branch with this id exists.", List.of());
    }
}
