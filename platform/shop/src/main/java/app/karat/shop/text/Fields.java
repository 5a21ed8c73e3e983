package app.karat.shop.text;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one request and collects everything that is wrong, so that a form shows all messages at once. Texts are stripped and
 * bounded (lengths in code points); emoji are welcome, control characters, broken surrogates and signs that turn the direction of what
 * follows are not.
 */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** A text that must be there. */
    public String text(String field, @Nullable String value, int longest) {
        String text = optional(field, value, longest);
        if (text != null && text.indexOf('\n') >= 0) {
            refuse(field, "one-line", "This must fit on one line.");
            return "";
        }
        if (text == null) {
            if (!isRefused(field)) {
                refuse(field, "required", "This is needed.");
            }
            return "";
        }
        return text;
    }

    /** A text that may be left out; blank counts as left out. */
    public @Nullable String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.codePoints().allMatch(Fields::isInvisible)) {
            return null;
        }
        String text = value.strip();
        if (text.length() > 2 * longest || text.codePointCount(0, text.length()) > longest) {
            refuse(field, "too-long", "At most %d characters.".formatted(longest));
            return null;
        }
        if (text.codePoints().anyMatch(Fields::isUnprintable)) {
            refuse(field, "control-characters", "Control characters are not allowed here.");
            return null;
        }
        return text;
    }

    /** An optional text of a given form, such as a hallmark number. */
    public @Nullable String matching(String field, @Nullable String value, String form, String message) {
        String text = optional(field, value, 200);
        if (text != null && !text.matches(form)) {
            refuse(field, "form", message);
            return null;
        }
        return text;
    }

    /** A part of the request that must be there. */
    public <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            refuse(field, "required", "This is needed.");
        }
        return value;
    }

    /** A list in which nothing is missing; absent means empty. */
    public <T> List<T> whole(String field, @Nullable List<@Nullable T> values) {
        List<T> there = new ArrayList<>();
        for (int i = 0; values != null && i < values.size(); i++) {
            T value = values.get(i);
            if (value == null) {
                refuse(field + "[" + i + "]", "required", "This is needed.");
            } else {
                there.add(value);
            }
        }
        return there;
    }

    /** Makes a value that may refuse to exist; its refusal is noted at the field. */
    public <T> @Nullable T value(String field, Supplier<T> making) {
        try {
            return making.get();
        } catch (InvalidValue invalid) {
            refuse(field, invalid.rule(), String.valueOf(invalid.getMessage()));
            return null;
        }
    }

    /** Notes that a field breaks a rule unless the condition holds. */
    public void require(boolean holds, String field, String rule, String message) {
        if (!holds) {
            refuse(field, rule, message);
        }
    }

    /** Notes that a field breaks a rule. */
    public void refuse(String field, String rule, String message) {
        errors.add(new FieldError(field, rule, message));
    }

    /** Whether nothing is wrong so far. */
    public boolean areFine() {
        return errors.isEmpty();
    }

    /** Ends the check: throws {@link InvalidInput} if any field broke a rule. */
    public void check() {
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
    }

    private boolean isRefused(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    /** White or of no width: a text of such signs alone looks like none. */
    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Signs of direction would make one name look like another. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n'
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
