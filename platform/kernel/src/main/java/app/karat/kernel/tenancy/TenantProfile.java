package app.karat.kernel.tenancy;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * What a business told us at sign-up and every calculation needs.
 *
 * @param name the business as customers know it
 * @param country ISO 3166 alpha-2, chooses the country pack
 * @param currency of all its prices and books
 * @param locale of its documents
 * @param timeZone decides where its business day begins
 */
public record TenantProfile(String name, String country, Currency currency, Locale locale, ZoneId timeZone) {}
