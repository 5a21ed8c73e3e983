package app.karat.admin.countries.web;

import app.karat.admin.countries.Country;
import java.time.ZoneId;
import java.util.List;

/**
 * A country as the sign-up form offers it.
 *
 * @param currency ISO 4217 code
 * @param locale BCP 47 tag
 * @param timeZones IANA names, the usual one first
 */
public record CountryChoice(
        String code, String name, String currency, String locale, List<String> timeZones, String taxName) {

    static CountryChoice of(Country country) {
        return new CountryChoice(
                country.code(),
                country.name(),
                country.currency().getCurrencyCode(),
                country.locale().toLanguageTag(),
                country.timeZones().stream().map(ZoneId::getId).toList(),
                country.taxName());
    }
}
