package app.karat.shop.einvoice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address as people write it, parted as the form wants it: lines of at most 100 signs, a place, and the six digits of the PIN code. */
record PostalAddress(String line1, @Nullable String line2, String place, int pin) {

    private static final Pattern PIN = Pattern.compile("(?<!\\d)([1-9]\\d{2})\\s?(\\d{3})(?!\\d)");
    private static final int LONGEST = 100;
    private static final int LONGEST_PLACE = 50;
    private static final int SHORTEST_PLACE = 3;

    /** Empty without a PIN code or anything beside it. */
    static Optional<PostalAddress> of(@Nullable String written) {
        String text = written == null ? "" : written.strip().replaceAll("\\s*\\n\\s*", ", ");
        Matcher found = PIN.matcher(text);
        int start = -1;
        String digits = "";
        while (found.find()) {
            start = found.start();
            digits = found.group(1) + found.group(2);
        }
        String rest = start < 0 ? "" : text.substring(0, start).replaceAll("[\\s,-]+$", "");
        return rest.length() < SHORTEST_PLACE ? Optional.empty() : Optional.of(parted(rest, Integer.parseInt(digits)));
    }

    private static PostalAddress parted(String rest, int pin) {
        String last = rest.substring(rest.lastIndexOf(',') + 1).strip();
        String place = last.length() < SHORTEST_PLACE ? rest : last;
        String more = rest.length() > LONGEST ? cut(rest.substring(LONGEST), LONGEST) : null;
        return new PostalAddress(
                cut(rest, LONGEST), more == null || more.isBlank() ? null : more, cut(place, LONGEST_PLACE), pin);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
