package app.karat.admin.signup;

import app.karat.admin.countries.Countries;
import app.karat.admin.countries.Country;
import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.InvalidInput;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sign-up form must say. All faults are found at once, each with a sentence for the field. Password rules belong to identity. */
@Component
final class SignUpRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@"
            + "(?=.{1,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 1_000;

    private final Countries countries;

    SignUpRules(Countries countries) {
        this.countries = countries;
    }

    /** The sign-up that the form asks for, or {@link InvalidInput} with every fault. */
    SignUp check(SignUpId id, SignUpForm form) {
        List<FieldError> faults = new ArrayList<>();
        String business = text(form.business(), "business", "the name of your business", 2, faults);
        String person = text(form.name(), "name", "your name", 1, faults);
        String email = email(form.email(), faults);
        Optional<Country> country = country(form.country(), faults);
        country.ifPresent(known -> currency(form.currency(), known, faults));
        ZoneId zone = country.map(known -> zone(form.timeZone(), known, faults)).orElse(ZoneId.of("UTC"));
        password(form.password(), faults);
        if (!faults.isEmpty() || country.isEmpty()) {
            throw InvalidInput.fields(faults);
        }
        Country chosen = country.get();
        return SignUp.received(id, business, chosen.code(), chosen.currency(), zone, person, email);
    }

    private static String text(@Nullable String given, String field, String what, int fewest, List<FieldError> faults) {
        String text = given == null ? "" : given.strip();
        int length = text.codePointCount(0, text.length());
        if (length < fewest || length > 80) {
            faults.add(new FieldError(
                    field, "length", "Please enter %s, %d to 80 characters long.".formatted(what, fewest)));
        } else if (text.codePoints().anyMatch(SignUpRules::unprintable)) {
            faults.add(new FieldError(field, "printable", "Please use printable characters only."));
        }
        return text;
    }

    /** Controls, line separators and characters that turn the reading direction could fake a mail or a list entry. */
    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> character != 0x200D && character != 0x200C;
            default -> false;
        };
    }

    private static String email(@Nullable String given, List<FieldError> faults) {
        String email = given == null || given.length() > 4 * LONGEST_EMAIL
                ? ""
                : Normalizer.normalize(given.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            faults.add(new FieldError("email", "email", "Please enter an e-mail address such as name@example.com."));
        }
        return email;
    }

    private Optional<Country> country(@Nullable String given, List<FieldError> faults) {
        Optional<Country> country = given == null ? Optional.empty() : countries.find(given);
        if (country.isEmpty()) {
            faults.add(new FieldError("country", "choice", "Please choose one of " + countries.codes() + "."));
        }
        return country;
    }

    private static void currency(@Nullable String given, Country country, List<FieldError> faults) {
        if (given == null || !country.trades(given)) {
            String wanted = country.currency().getCurrencyCode();
            faults.add(new FieldError(
                    "currency", "choice", "Prices in %s are kept in %s.".formatted(country.name(), wanted)));
        }
    }

    private static ZoneId zone(@Nullable String given, Country country, List<FieldError> faults) {
        if (given == null || given.isBlank()) {
            return country.usualTimeZone();
        }
        try {
            ZoneId zone = ZoneId.of(given);
            if (country.keeps(zone)) {
                return zone;
            }
        } catch (DateTimeException unknown) {
            // Falls through: unknown and foreign zones get the same answer.
        }
        faults.add(new FieldError("timeZone", "choice", "Please choose a time zone of " + country.name() + "."));
        return country.usualTimeZone();
    }

    /** Only what keeps nonsense from identity; which passwords are good enough is identity's answer. */
    private static void password(@Nullable String given, List<FieldError> faults) {
        if (given == null || given.isEmpty()) {
            faults.add(new FieldError("password", "required", "Please choose a password."));
        } else if (given.length() > LONGEST_PASSWORD) {
            faults.add(new FieldError("password", "length", "This password is too long."));
        }
    }
}
