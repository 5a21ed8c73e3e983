package app.karat.shop.branches;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a country demands of a jeweller's papers and till, as dated data with its source ({@code country-packs/*.json}); tax itself belongs to
 * pricing. A law that changes changes the file.
 *
 * @param financialYearStartMonth 1 to 12; invoice numbers start again with it
 * @param moneyRules from which amounts on the law asks for a name, a number or a report, or refuses
 * @param denominations notes and coins, largest first
 * @param words how an amount is spelt out
 * @param notes sentences that every invoice must carry
 * @param hsn tariff heading of jewellery that names none itself
 */
public record CountryPack(
        String code,
        String taxName,
        String taxIdName,
        String customerTaxIdName,
        String invoiceTitle,
        Paper paper,
        int financialYearStartMonth,
        Numbering numbering,
        InvoiceNumber invoiceNumber,
        FirstBranch firstBranch,
        List<MoneyRule> moneyRules,
        List<BigDecimal> denominations,
        AmountWords words,
        @Nullable String hsn,
        List<String> notes,
        LocalDate effectiveFrom,
        String source) {

    /** The sheet that printers of the country hold. */
    public enum Paper {
        A4,
        LETTER
    }

    /** How large numbers are grouped and named: by lakh and crore, or by thousand and million. */
    public enum Numbering {
        INDIAN,
        WESTERN
    }

    /** The currency's whole and part in words. */
    public record AmountWords(String major, String minor) {}

    /** The branch that a new shop opens with; its people rename it. */
    public record FirstBranch(String code, String name, String place) {}

    /** How an invoice number is written; {@code pattern} holds {@code {branch}}, {@code {year}} and {@code {serial}}. */
    public record InvoiceNumber(String pattern, int digits, YearStyle year) {}

    /** Whether a financial year is written with both of its calendar years (2627) or with the first (2026). */
    public enum YearStyle {
        SPAN,
        START
    }

    /** The rules about money that are law on that day. */
    public List<MoneyRule> moneyRules(LocalDate day) {
        return moneyRules.stream().filter(rule -> rule.isInForce(day)).toList();
    }

    /** The calendar year in which the financial year of that day began. */
    public int financialYear(LocalDate day) {
        return day.getMonthValue() < financialYearStartMonth ? day.getYear() - 1 : day.getYear();
    }

    /** Everything of an invoice number that stands before the serial: {@code MUM/2627/}. */
    public String invoicePrefix(String branchCode, int financialYear) {
        return documentPrefix(branchCode, "", financialYear);
    }

    /** The same of another paper with a letter of its own: {@code MUM/R2627/}. */
    public String documentPrefix(String branchCode, String letter, int financialYear) {
        String year = invoiceNumber.year() == YearStyle.SPAN
                ? String.format(Locale.ROOT, "%02d%02d", financialYear % 100, (financialYear + 1) % 100)
                : Integer.toString(financialYear);
        return invoiceNumber
                .pattern()
                .replace("{branch}", branchCode)
                .replace("{year}", letter + year)
                .replace("{serial}", "");
    }
}
