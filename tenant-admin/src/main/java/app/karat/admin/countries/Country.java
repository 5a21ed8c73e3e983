package app.karat.admin.countries;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A country that a jeweller can sign up in. The first time zone is the one taken when the jeweller names none.
 *
 * @param code ISO 3166 two-letter code
 * @param taxName what the trade calls the tax on a sale there
 */
public record Country(
        String code, String name, Currency currency, Locale locale, List<ZoneId> timeZones, String taxName) {

    public Country {
        if (!code.matches("[A-Z]{2}") || name.isBlank() || timeZones.isEmpty()) {
            throw new IllegalArgumentException("A country needs a code, a name and a time zone");
        }
        timeZones = List.copyOf(timeZones);
    }

    public boolean trades(String currencyCode) {
        return currency.getCurrencyCode().equals(currencyCode);
    }

    public boolean keeps(ZoneId zone) {
        return timeZones.contains(zone);
    }

    public ZoneId usualTimeZone() {
        return timeZones.getFirst();
    }
}
