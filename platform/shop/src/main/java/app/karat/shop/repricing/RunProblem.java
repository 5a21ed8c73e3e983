package app.karat.shop.repricing;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a run is not found or does not go on. */
public final class RunProblem extends Problem {

    private RunProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    /** No run of this business that the caller may see. */
    public static RunProblem unknown() {
        return new RunProblem(
                404, "price-run-unknown", "Unknown run", "There is no such re-pricing run.", List.of(), Map.of());
    }

    /** The id that the client made belongs to another run. */
    public static RunProblem idReused() {
        return new RunProblem(
                409, "price-run-id-reused", "Run id reused", "This id was used for another run.", List.of(), Map.of());
    }

    /** The step does not follow from where the run stands. */
    public static RunProblem notNow(RunStatus status) {
        return new RunProblem(
                409,
                "price-run-state",
                "Not now",
                "The run is %s.".formatted(status.name().toLowerCase(Locale.ROOT)),
                List.of(),
                Map.of("status", status));
    }

    /** Pieces pass its guard rails: the owner decides. */
    public static RunProblem needsOwner(long beyond) {
        String message = "%d pieces pass the guard rails; the owner must approve the run.".formatted(beyond);
        return new RunProblem(
                422,
                "price-run-beyond-guards",
                "Beyond the guard rails",
                message,
                List.of(new FieldError("approvalId", "required", message)),
                Map.of("beyond", beyond));
    }

    /** Nothing passes the guard rails. */
    public static RunProblem needsNoApproval() {
        return new RunProblem(
                422,
                "approval-not-needed",
                "No approval needed",
                "The run keeps within its guard rails.",
                List.of(),
                Map.of());
    }
}
