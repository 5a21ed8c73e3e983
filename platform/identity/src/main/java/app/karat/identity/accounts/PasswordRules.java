package app.karat.identity.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: at least 10 characters, at most 72 bytes (what the hash takes in), not one of those that everybody
 * tries first, also in disguise ({@code P4ssw0rd!23}), no row of keys, and not the person's own e-mail. No rules on kinds of characters.
 */
@Component
public class PasswordRules {

    /** In characters as a person counts them. */
    public static final int SHORTEST = 10;

    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_LOCAL_PART = 4;
    private static final String ROWS =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm";

    private final Set<String> common = read();

    /** Why the password is refused, as the key of a message; empty when it is fine. */
    public Optional<String> objection(String password, EmailAddress email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("password.too-long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT || ROWS.contains(lower)) {
            return Optional.of("password.common");
        }
        return holdsEmail(lower, email) ? Optional.of("password.holds-email") : Optional.empty();
    }

    private boolean isCommon(String lower) {
        String word = undisguised(lower);
        return common.contains(lower) || common.contains(word) || isRepeated(word);
    }

    private boolean isRepeated(String word) {
        int half = word.length() / 2;
        return half > 0
                && word.length() % 2 == 0
                && word.substring(0, half).equals(word.substring(half))
                && common.contains(word.substring(0, half));
    }

    /** Drops digits and signs around the word, then reads look-alikes as the letters they stand for. */
    private static String undisguised(String lower) {
        String bare = lower.replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "");
        return bare.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("[^\\p{L}]", "");
    }

    private static boolean holdsEmail(String lower, EmailAddress email) {
        return lower.contains(email.value())
                || (email.localPart().length() >= SHORTEST_LOCAL_PART
                        && undisguised(lower).equals(undisguised(email.localPart())));
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
