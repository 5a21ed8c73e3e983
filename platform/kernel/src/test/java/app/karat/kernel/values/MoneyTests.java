package app.karat.kernel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @Test
    void equalAmountsAreEqualWhateverTheirZeros() {
        assertThat(inr("88206")).isEqualTo(inr("88206.00")).hasSameHashCodeAs(inr("88206.0000"));
        assertThat(inr("88206").amount().toPlainString()).isEqualTo("88206.00");
        assertThat(Money.of("1000", "JPY").amount().toPlainString()).isEqualTo("1000");
        assertThat(inr("0.0001").amount().toPlainString()).isEqualTo("0.0001");
    }

    @Test
    void roundsHalfUpToTheMinorUnitOfTheCurrency() {
        assertThat(inr("2569.105").rounded()).isEqualTo(inr("2569.11"));
        assertThat(inr("-2569.105").rounded()).isEqualTo(inr("-2569.11"));
        assertThat(Money.of("12.5", "JPY").rounded()).isEqualTo(Money.of("13", "JPY"));
        assertThat(Money.of("1.2345", "KWD").rounded()).isEqualTo(Money.of("1.235", "KWD"));
    }

    @Test
    void roundsToTheNearestStep() {
        assertThat(inr("88206.11").roundedTo(inr("1"))).isEqualTo(inr("88206"));
        assertThat(inr("88206.50").roundedTo(inr("1"))).isEqualTo(inr("88207"));
        assertThat(Money.of("1242.50", "USD").roundedTo(Money.of("5", "USD"))).isEqualTo(Money.of("1245", "USD"));
        assertThat(Money.of("1242.49", "USD").roundedTo(Money.of("5", "USD"))).isEqualTo(Money.of("1240", "USD"));
    }

    @Test
    void arithmeticAcrossCurrenciesIsRefused() {
        Money dollars = Money.of("1", "USD");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inr("1").plus(dollars))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("currency-mixed"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> inr("1").compareTo(dollars));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1e999999999", "1E+20", "0.000000001", "0x10", "1,000", "NaN", "٣x"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> inr(text));
    }

    @Test
    void aTenMegabyteNumberIsRefusedUnread() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> inr("9".repeat(10_000_000)));
    }

    @Test
    void largestRemainderGivesTheOddPaisaToTheLargestRest() {
        assertThat(inr("20000").split(weights("1", "1", "1")))
                .containsExactly(inr("6666.67"), inr("6666.67"), inr("6666.66"));
        assertThat(inr("-0.05").split(weights("1", "2"))).containsExactly(inr("-0.02"), inr("-0.03"));
        assertThat(inr("1.00").split(weights("0", "5", "0"))).containsExactly(inr("0"), inr("1"), inr("0"));
    }

    @Test
    void partsAlwaysAddUpAndStayWithinOneUnitOfTheirShare() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Money whole = Money.ofMinor(random.nextLong(-5_000_000, 5_000_000), inr("0").currency());
            List<BigDecimal> weights = Stream.generate(() -> new BigDecimal(random.nextInt(1, 9_999)).movePointLeft(2))
                    .limit(random.nextInt(1, 9))
                    .toList();
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Money> parts = whole.split(weights);
            assertThat(parts.stream().reduce(inr("0"), Money::plus)).isEqualTo(whole);
            for (int i = 0; i < parts.size(); i++) {
                BigDecimal off = parts.get(i)
                        .amount()
                        .multiply(sum)
                        .subtract(whole.amount().multiply(weights.get(i)));
                assertThat(off.abs()).isLessThan(sum.movePointLeft(2));
            }
        }
    }

    @Test
    void splittingOverNothingOrFractionsIsRefused() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> inr("1").split(weights("0", "0")));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> inr("1.001").split(weights("1")));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> inr("1").split(weights("1", "-1")));
        assertThat(inr("0").split(weights("0", "0"))).containsExactly(inr("0"), inr("0"));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }
}
