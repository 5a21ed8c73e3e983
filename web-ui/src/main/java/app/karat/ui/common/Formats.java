package app.karat.ui.common;

import app.karat.ui.api.shop.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers, money and dates as the tenant's country writes them: lakh grouping in India, thousands elsewhere. */
public record Formats(Locale locale, Currency currency, ZoneId zone) {

    private static final Pattern CODED_AMOUNT = Pattern.compile("\\b("
            + Currency.availableCurrencies()
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .collect(Collectors.joining("|"))
            + ") (\\d+(?:\\.\\d+)?)\\b");
    private static final Set<String> LAKH_COUNTRIES = Set.of("IN", "NP", "BD", "PK");

    /** From the texts the shop gives. */
    public static Formats of(String locale, Currency currency, String zone) {
        return new Formats(Locale.forLanguageTag(locale.replace('_', '-')), currency, ZoneId.of(zone));
    }

    /** An amount with its currency sign and all its minor units. */
    public String money(Money money) {
        int decimals = Math.max(0, money.currency().getDefaultFractionDigits());
        return sign(money.amount())
                + symbol(money.currency())
                + digits(money.amount().abs(), decimals);
    }

    /** A service's explanation with its amounts, such as {@code INR 10928.72}, written as {@link #money} writes them. */
    public String explained(String how) {
        return CODED_AMOUNT
                .matcher(how)
                .replaceAll(found -> Matcher.quoteReplacement(
                        money(new Money(new BigDecimal(found.group(2)), Currency.getInstance(found.group(1))))));
    }

    /** An amount without minor units, for figures read at a glance. */
    public String moneyShort(Money money) {
        return sign(money.amount())
                + symbol(money.currency())
                + digits(money.amount().abs(), 0);
    }

    public String grams(@Nullable BigDecimal grams) {
        return grams == null ? "–" : number(grams, 3) + "\u00a0g";
    }

    public String carats(BigDecimal carats) {
        return number(carats, 2) + "\u00a0ct";
    }

    public String percent(BigDecimal percent) {
        return number(
                        percent.stripTrailingZeros(),
                        Math.max(0, percent.stripTrailingZeros().scale())) + "\u00a0%";
    }

    /** A change with its sign, two decimals. */
    public String change(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : sign(percent)) + digits(percent.abs(), 2) + "\u00a0%";
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    public String number(BigDecimal value, int decimals) {
        return sign(value) + digits(value.abs(), decimals);
    }

    public String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    public String dateTime(Instant at) {
        return date(at) + ", " + time(at);
    }

    /** The currency's sign; letters keep a space before the digits. */
    public String symbol(Currency of) {
        String symbol = of.getSymbol(locale);
        return Character.isLetter(symbol.charAt(symbol.length() - 1)) ? symbol + "\u00a0" : symbol;
    }

    private static String sign(BigDecimal value) {
        return value.signum() < 0 ? "\u2212" : "";
    }

    private String digits(BigDecimal value, int decimals) {
        String plain = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String tail = point < 0 ? "" : symbols.getDecimalSeparator() + plain.substring(point + 1);
        return grouped(whole, symbols.getGroupingSeparator()) + tail;
    }

    private String grouped(String whole, char separator) {
        int step = LAKH_COUNTRIES.contains(locale.getCountry()) ? 2 : 3;
        StringBuilder result = new StringBuilder();
        int end = whole.length();
        int take = 3;
        while (end > take) {
            result.insert(0, separator + whole.substring(end - take, end));
            end -= take;
            take = step;
        }
        return result.insert(0, whole.substring(0, end)).toString();
    }
}
