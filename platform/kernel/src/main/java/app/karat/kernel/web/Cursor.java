package app.karat.kernel.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, as an opaque text for the caller: the sort values of its last row. Holds nothing secret and chooses no tenant; a made-up
 * cursor can only start a list somewhere else in the caller's own data.
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 2_000;

    /** Keeps its own copy. */
    public Cursor {
        parts = List.copyOf(parts);
    }

    /** The cursor behind a row with these sort values. */
    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** Reads what the caller sent back; null starts at the beginning. */
    public static @Nullable Cursor parse(@Nullable String text, int parts) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw WebProblem.badCursor();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(plain.split(SEPARATOR, -1)));
            if (cursor.parts().size() != parts) {
                throw WebProblem.badCursor();
            }
            return cursor;
        } catch (IllegalArgumentException malformed) {
            throw WebProblem.badCursor();
        }
    }

    /** One of the sort values. */
    public String text(int part) {
        return parts.get(part);
    }

    /** A sort value that is an id. */
    public UUID id(int part) {
        try {
            return UUID.fromString(text(part));
        } catch (IllegalArgumentException malformed) {
            throw WebProblem.badCursor();
        }
    }

    /** A sort value that is a whole number. */
    public long number(int part) {
        try {
            return Long.parseLong(text(part));
        } catch (NumberFormatException malformed) {
            throw WebProblem.badCursor();
        }
    }

    /** A sort value that is a moment. */
    public java.time.Instant instant(int part) {
        try {
            return java.time.Instant.parse(text(part));
        } catch (java.time.DateTimeException malformed) {
            throw WebProblem.badCursor();
        }
    }

    /** What the caller gets. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
