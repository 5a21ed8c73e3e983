package app.karat.kernel.problem;

import java.util.List;
import java.util.Map;

/** What can be wrong with any request, before a feature looks at it, and what may be wrong with us. */
public final class RequestProblem extends Problem {

    private RequestProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    private RequestProblem(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail, errors, Map.of());
    }

    /** Nothing is here, or nothing that the caller may know of. */
    public static RequestProblem notFound() {
        return new RequestProblem(404, "not-found", "Not found", "There is nothing here.");
    }

    /** The body is not what the operation reads. */
    public static RequestProblem unreadable(List<FieldError> errors) {
        String detail = errors.isEmpty()
                ? "The request could not be read; it must be well-formed JSON of the documented shape."
                : errors.getFirst().message();
        return new RequestProblem(400, "unreadable-request", "The request cannot be read", detail, errors);
    }

    /** The address is written in a way that is never needed. */
    public static RequestProblem suspiciousPath() {
        return new RequestProblem(400, "unreadable-path", "Unusual address", "Write the address plainly.");
    }

    /** The operation exists, with another verb. */
    public static RequestProblem methodNotAllowed() {
        return new RequestProblem(405, "method-not-allowed", "Not this way", "This address takes other HTTP methods.");
    }

    /** No representation that the caller accepts. */
    public static RequestProblem notAcceptable() {
        return new RequestProblem(
                406,
                "not-acceptable",
                "Nothing acceptable",
                "The answer is not available in the asked for media type.");
    }

    /** A write met another one; nothing was changed. */
    public static RequestProblem conflict() {
        return new RequestProblem(
                409, "conflict", "Changed by somebody else", "This clashes with what is stored. Look again and retry.");
    }

    /** The body has the wrong media type. */
    public static RequestProblem unsupportedMediaType() {
        return new RequestProblem(
                415, "unsupported-media-type", "Wrong content type", "Send the body as application/json.");
    }

    /** More than anybody needs. */
    public static RequestProblem tooLarge() {
        return new RequestProblem(413, "too-large", "Too large", "The request is larger than accepted.");
    }

    /** A value that the database cannot hold. */
    public static RequestProblem unstorable() {
        return new RequestProblem(
                422,
                "invalid-input",
                "A value cannot be stored",
                "A value is too long, too large or has unusual characters.");
    }

    /** Another status that the framework chose. */
    public static RequestProblem other(int status) {
        return new RequestProblem(status, "refused", "Refused", "The request was refused.");
    }

    /** Something that we need does not answer; trying again helps. */
    public static RequestProblem unavailable() {
        return new RequestProblem(
                503, "unavailable", "Briefly unavailable", "Something this needs does not answer. Please try again.");
    }

    /** Our fault. The reference leads to the log. */
    public static RequestProblem unexpected() {
        return new RequestProblem(
                500, "unexpected", "Something went wrong", "This should not have happened. Quote the reference.");
    }
}
