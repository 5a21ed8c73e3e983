package app.karat.shop.objects;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;

/** What can go wrong with a file. */
public final class ObjectProblem extends Problem {

    private ObjectProblem(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail, errors, Map.of());
    }

    /** The file is not in the store any more. */
    public static ObjectProblem gone() {
        return new ObjectProblem(404, "file-gone", "File gone", "This file is not there any more.", List.of());
    }

    /** The upload has more bytes than are taken. */
    public static ObjectProblem tooLarge(long most) {
        String detail = "The file is larger than %d MB.".formatted(most >> 20);
        return new ObjectProblem(
                413, "file-too-large", "File too large", detail, List.of(new FieldError("file", "too-large", detail)));
    }

    /** There is nothing in it. */
    public static ObjectProblem empty() {
        String detail = "The file is empty.";
        return new ObjectProblem(
                422, "file-empty", "Empty file", detail, List.of(new FieldError("file", "required", detail)));
    }

    /** The store does not answer; trying again helps. */
    public static ObjectProblem away() {
        return new ObjectProblem(
                503,
                "files-away",
                "Files out of reach",
                "The store of files does not answer. Please try again.",
                List.of());
    }
}
