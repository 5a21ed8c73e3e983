package app.karat.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.api.shop.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private static final Formats INDIA = Formats.of("en-IN", Currency.getInstance("INR"), "Asia/Kolkata");
    private static final Formats AMERICA = Formats.of("en-US", Currency.getInstance("USD"), "America/New_York");
    private static final Formats EMIRATES = Formats.of("en-AE", Currency.getInstance("AED"), "Asia/Dubai");

    @Test
    void indianAmountsAreGroupedInLakhsAndCrores() {
        assertThat(INDIA.money(inr("88206.11"))).isEqualTo("₹88,206.11");
        assertThat(INDIA.money(inr("123456.70"))).isEqualTo("₹1,23,456.70");
        assertThat(INDIA.moneyShort(inr("1234567890"))).isEqualTo("₹1,23,45,67,890");
    }

    @Test
    void americanAmountsAreGroupedInThousands() {
        assertThat(AMERICA.money(new Money(new BigDecimal("1234567.5"), Currency.getInstance("USD"))))
                .isEqualTo("$1,234,567.50");
    }

    @Test
    void aSignMadeOfLettersKeepsItsDistance() {
        assertThat(EMIRATES.money(new Money(new BigDecimal("950"), Currency.getInstance("AED"))))
                .isEqualTo("AED\u00a0950.00");
    }

    @Test
    void negativeAmountsCarryAMinusBeforeTheSign() {
        assertThat(INDIA.money(inr("-0.11"))).isEqualTo("\u2212₹0.11");
    }

    @Test
    void smallNumbersAreNotGrouped() {
        assertThat(INDIA.number(BigDecimal.ZERO, 0)).isEqualTo("0");
        assertThat(INDIA.number(new BigDecimal("999"), 0)).isEqualTo("999");
        assertThat(INDIA.number(new BigDecimal("1000"), 0)).isEqualTo("1,000");
        assertThat(INDIA.number(new BigDecimal("100000"), 0)).isEqualTo("1,00,000");
    }

    @Test
    void explanationsAreWrittenInTheSameAmounts() {
        assertThat(INDIA.explained("9 % of 6.520 g net = 0.587 g × INR 110928.72 per gram"))
                .isEqualTo("9 % of 6.520 g net = 0.587 g × ₹1,10,928.72 per gram");
        assertThat(INDIA.explained("2 × INR 150.00 each, HUID ABC 123")).isEqualTo("2 × ₹150.00 each, HUID ABC 123");
    }

    @Test
    void weightsKeepThreeDecimals() {
        assertThat(INDIA.grams(new BigDecimal("9.9"))).isEqualTo("9.900\u00a0g");
        assertThat(INDIA.grams(null)).isEqualTo("–");
    }

    private static Money inr(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("INR"));
    }
}
