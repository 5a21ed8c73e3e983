package app.karat.shop.imports.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.shop.imports.Mapping;
import app.karat.shop.imports.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the columns mean, as a client says it. */
record MappingRequest(
        @Nullable Map<Target, @Nullable Integer> columns,
        @Nullable Map<Target, @Nullable String> instead,
        @Nullable Boolean decimalComma,
        @Nullable UUID branchId) {

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST = 200;

    Mapping mapping() {
        Map<Target, Integer> known = new EnumMap<>(Target.class);
        if (columns != null) {
            columns.forEach((target, column) -> {
                if (column != null) {
                    known.put(target, within(target, column));
                }
            });
        }
        Map<Target, String> texts = new EnumMap<>(Target.class);
        if (instead != null) {
            instead.forEach((target, text) -> {
                if (text != null && !text.isBlank()) {
                    texts.put(target, bounded(target, text));
                }
            });
        }
        return new Mapping(known, texts, Boolean.TRUE.equals(decimalComma), branchId);
    }

    private static int within(Target target, int column) {
        if (column < 0 || column >= MOST_COLUMNS) {
            throw InvalidInput.field("columns." + target, "out-of-range", "There is no such column.");
        }
        return column;
    }

    private static String bounded(Target target, String text) {
        if (text.length() > LONGEST) {
            throw InvalidInput.field("instead." + target, "too-long", "At most %d characters.".formatted(LONGEST));
        }
        return text;
    }
}
