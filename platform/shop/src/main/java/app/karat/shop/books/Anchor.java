package app.karat.shop.books;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the chain and the hash that stands there, written as {@code 1042-9f86d0…}. Printed on paper it proves later that nothing before it
 * was changed: a chain that was cut or made anew has another hash at that place, or none.
 */
public record Anchor(long position, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9a-f]{64})");

    /** Reads what was printed. */
    @JsonCreator
    public static Anchor parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            throw BooksProblem.anchorUnreadable();
        }
        return new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    @Override
    @JsonValue
    public String toString() {
        return position + "-" + hash;
    }
}
