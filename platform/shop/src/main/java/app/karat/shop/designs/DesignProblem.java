package app.karat.shop.designs;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be wrong with a design. */
public final class DesignProblem extends Problem {

    private DesignProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    /** No design of this business. */
    public static DesignProblem unknown() {
        return new DesignProblem(
                404, "design-unknown", "Unknown design", "There is no such design.", List.of(), Map.of());
    }

    /** The design has no variant of that suffix. */
    public static DesignProblem unknownVariant() {
        String detail = "The design has no such variant.";
        return new DesignProblem(
                422,
                "design-variant-unknown",
                "Unknown variant",
                detail,
                List.of(new FieldError("variant", "unknown", detail)),
                Map.of());
    }

    /** A style number names one design. */
    public static DesignProblem styleTaken(String style) {
        String detail = "The style number %s is taken.".formatted(style);
        return new DesignProblem(
                409,
                "design-style-taken",
                "Style number taken",
                detail,
                List.of(new FieldError("style", "taken", detail)),
                Map.of("style", style));
    }

    /** The id belongs to a design of another content. */
    public static DesignProblem idReused(UUID id) {
        return new DesignProblem(
                409,
                "design-id-reused",
                "Design id reused",
                "The id %s was used for something else.".formatted(id),
                List.of(),
                Map.of());
    }

    /** Somebody else saved first. */
    public static DesignProblem changedMeanwhile() {
        return new DesignProblem(
                412,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this design since you opened it. Load it again and repeat your change.",
                List.of(),
                Map.of());
    }
}
