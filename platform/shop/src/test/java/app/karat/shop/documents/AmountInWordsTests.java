package app.karat.shop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPack.Numbering;
import app.karat.shop.branches.CountryPacks;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IN|INR|88206.00|Rupees eighty-eight thousand two hundred six only",
                "IN|INR|12345678.50|Rupees one crore twenty-three lakh forty-five thousand six hundred seventy-eight and fifty Paise only",
                "IN|INR|100000|Rupees one lakh only",
                "IN|INR|0|Rupees zero only",
                "IN|INR|1234567890123|Rupees one lakh twenty-three thousand four hundred fifty-six crore seventy-eight lakh ninety thousand one hundred twenty-three only",
                "US|USD|1234567.05|Dollars one million two hundred thirty-four thousand five hundred sixty-seven and five Cents only",
                "AE|AED|19|Dirhams nineteen only",
                "GB|GBP|-21.20|minus Pounds twenty-one and twenty Pence only"
            })
    void amountIsSpeltAsTheCountryDoes(String country, String currency, String amount, String words) {
        assertThat(AmountInWords.of(
                        Money.of(amount, currency), CountryPacks.ofTheProduct().of(country)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDIAN|en-IN|INR|1234567.80|₹12,34,567.80",
                "INDIAN|en-IN|INR|-999|-₹999.00",
                "WESTERN|en-US|USD|1234567.80|$1,234,567.80",
                "WESTERN|en-GB|GBP|1000|£1,000.00"
            })
    void amountIsGroupedAsTheCountryCounts(
            Numbering numbering, String locale, String currency, String amount, String text) {
        assertThat(new MoneyText(numbering, Locale.forLanguageTag(locale)).full(Money.of(amount, currency)))
                .isEqualTo(text);
    }
}
