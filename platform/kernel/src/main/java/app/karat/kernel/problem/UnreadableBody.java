package app.karat.kernel.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Finds out which field of a body could not be read and says so without repeating what the parser said. */
final class UnreadableBody {

    private static final int LONGEST_MESSAGE = 200;

    private UnreadableBody() {}

    static Problem problem(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof JacksonException)) {
            cause = cause.getCause();
        }
        return cause == null ? RequestProblem.unreadable(List.of()) : ofJson((JacksonException) cause);
    }

    private static Problem ofJson(JacksonException failure) {
        String field = path(failure);
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                RequestProblem.unreadable(List.of(new FieldError(field, "unknown", "This field is not known here.")));
            case ValueInstantiationException refused -> refused(field, refused.getCause());
            case StreamConstraintsException excessive
            when !field.isEmpty() ->
                RequestProblem.unreadable(
                        List.of(new FieldError(field, "too-long", "This value is longer than any that is accepted.")));
            case JacksonException other
            when !field.isEmpty() ->
                RequestProblem.unreadable(
                        List.of(new FieldError(field, "unreadable", "This value is missing or of the wrong kind.")));
            default -> RequestProblem.unreadable(List.of());
        };
    }

    /** Our own value types refuse with a sentence for people. */
    private static Problem refused(String field, @Nullable Throwable why) {
        if (why instanceof Problem problem) {
            return problem;
        }
        String message = why instanceof IllegalArgumentException && why.getMessage() != null
                ? why.getMessage()
                : "This value is not acceptable.";
        return InvalidInput.field(
                field,
                why instanceof BrokenRule broken ? broken.rule() : "acceptable",
                message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message);
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
