package app.karat.shop.documents;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPack.Numbering;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as they are printed: grouped as the country counts (1,00,000 or 100,000), with the currency's sign or not. The minus is the plain
 * one of the keyboard, which every embedded font draws.
 */
record MoneyText(Numbering numbering, Locale locale) {

    /** With the sign: {@code ₹88,206.00}; a code of letters keeps a space: {@code AED 1,200.00}. */
    String full(Money amount) {
        String sign = amount.currency().getSymbol(locale);
        String parted = sign.chars().anyMatch(Character::isLetter) ? sign + "\u00a0" : sign;
        return (amount.isNegative() ? "-" : "") + parted + unsigned(amount);
    }

    /** An explanation of the price engine with its amounts, such as {@code INR 10928.72}, written as {@link #full} writes them. */
    String explained(String how, Currency currency) {
        return Pattern.compile("\\b" + currency.getCurrencyCode() + " (\\d+(?:\\.\\d+)?)\\b")
                .matcher(how)
                .replaceAll(
                        found -> Matcher.quoteReplacement(full(Money.of(new BigDecimal(found.group(1)), currency))));
    }

    /** The number alone: {@code 88,206.00}. */
    String plain(Money amount) {
        return (amount.isNegative() ? "-" : "") + unsigned(amount);
    }

    private String unsigned(Money amount) {
        String[] parts = amount.amount().abs().toPlainString().split("\\.", -1);
        return grouped(parts[0]) + (parts.length > 1 ? "." + parts[1] : "");
    }

    private String grouped(String digits) {
        var grouped = new StringBuilder(digits);
        int size = 3;
        for (int at = digits.length() - size; at > 0; at -= size) {
            grouped.insert(at, ',');
            size = numbering == Numbering.INDIAN ? 2 : 3;
        }
        return grouped.toString();
    }
}
