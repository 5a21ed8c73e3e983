package app.karat.identity.accounts;

import app.karat.identity.problem.InvalidField;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the one spelling under which an account is kept: trimmed, composed, lower case, at most 254 characters. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    public EmailAddress {
        value = normalised(value);
        if (!acceptable(value)) {
            throw new InvalidField("email", "email", "That does not look like an e-mail address.");
        }
    }

    /** The address, or nothing where the text cannot be one. */
    public static Optional<EmailAddress> parse(String text) {
        return acceptable(normalised(text)) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** The part before the @. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    private static String normalised(String text) {
        String bounded = text.length() > 4 * LONGEST ? "" : text;
        return Normalizer.normalize(bounded.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean acceptable(String normalised) {
        return normalised.length() <= LONGEST
                && !normalised.contains("..")
                && SHAPE.matcher(normalised).matches();
    }
}
