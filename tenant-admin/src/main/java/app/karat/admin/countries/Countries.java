package app.karat.admin.countries;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The countries on offer, in the order in which the sign-up form shows them. */
@Component
public final class Countries {

    private static final List<Country> ALL = List.of(
            country("IN", "India", "INR", "en-IN", "GST", "Asia/Kolkata"),
            country(
                    "US",
                    "United States",
                    "USD",
                    "en-US",
                    "Sales tax",
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Phoenix",
                    "America/Los_Angeles",
                    "America/Anchorage",
                    "Pacific/Honolulu"),
            country("GB", "United Kingdom", "GBP", "en-GB", "VAT", "Europe/London"),
            country("AE", "United Arab Emirates", "AED", "en-AE", "VAT", "Asia/Dubai"));

    public List<Country> all() {
        return ALL;
    }

    public Optional<Country> find(String code) {
        return ALL.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    /** The codes on offer, for a sentence such as "Choose one of IN, US, GB, AE". */
    public String codes() {
        return ALL.stream().map(Country::code).collect(Collectors.joining(", "));
    }

    private static Country country(
            String code, String name, String currency, String locale, String taxName, String... timeZones) {
        return new Country(
                code,
                name,
                Currency.getInstance(currency),
                Locale.forLanguageTag(locale),
                Stream.of(timeZones).map(ZoneId::of).toList(),
                taxName);
    }
}
