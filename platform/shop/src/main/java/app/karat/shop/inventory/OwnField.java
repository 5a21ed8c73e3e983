package app.karat.shop.inventory;

import app.karat.kernel.problem.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a shop has defined for its pieces.
 *
 * @param key names it for programs, small letters, digits and underscores
 * @param label names it for people
 * @param choices values to choose from, for {@link Type#CHOICE}
 */
public record OwnField(
        String key, String label, Type type, @Nullable List<String> choices) {

    /** Keeps its own copy and refuses what cannot be a field. */
    public OwnField {
        choices = choices == null ? List.of() : List.copyOf(choices);
        require(key.matches("[a-z0-9_]{1,40}"), "key", "A key has small letters, digits and underscores.");
        require(!label.isBlank() && label.length() <= 80, "label", "A field needs a label of at most 80 characters.");
        require(type != Type.CHOICE || !choices.isEmpty(), "choices", "Say what there is to choose from.");
    }

    /** What a value may be. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE
    }

    /** Refuses a value that the field cannot hold. */
    void check(String value) {
        boolean fits = switch (type) {
            case TEXT -> true;
            case NUMBER -> value.matches("-?\\d{1,15}(\\.\\d{1,6})?");
            case DATE -> isDate(value);
            case CHOICE -> choices != null && choices.contains(value);
        };
        if (!fits) {
            throw InvalidInput.field("own." + key, "form", "“%s” cannot be the %s.".formatted(value, label));
        }
    }

    private static boolean isDate(String value) {
        try {
            return !LocalDate.parse(value).isBefore(LocalDate.EPOCH.minusYears(500));
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw InvalidInput.field(field, "own-field", message);
        }
    }
}
