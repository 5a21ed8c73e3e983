package app.karat.kernel.problem;

import java.util.List;
import java.util.Map;

/** The request can be read, but some of its fields break a rule; nothing was changed. */
public final class InvalidInput extends Problem {

    private InvalidInput(List<FieldError> errors) {
        super(422, "invalid-input", "Some fields need another look", summary(errors), errors, Map.of());
    }

    /** One field breaks one rule. */
    public static InvalidInput field(String field, String rule, String message) {
        return new InvalidInput(List.of(new FieldError(field, rule, message)));
    }

    /** Several fields break rules; the list must not be empty. */
    public static InvalidInput fields(List<FieldError> errors) {
        return new InvalidInput(errors);
    }

    private static String summary(List<FieldError> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("invalid input names at least one field");
        }
        return errors.getFirst().message();
    }
}
