package app.karat.kernel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTests {

    @ParameterizedTest
    @CsvSource({
        "GOLD,24KF,999", "GOLD,24KS,995", "GOLD,23K,958", "GOLD,22K,916", "GOLD,21K,875", "GOLD,20K,833",
                "GOLD,18K,750",
        "GOLD,15K,625", "GOLD,14K,585", "GOLD,12K,500", "GOLD,10K,417", "GOLD,9K,375", "GOLD,8K,333", "SILVER,925,925",
        "SILVER,958,958", "PLATINUM,950,950", "PALLADIUM,500,500", "GOLD,22,916", "GOLD,22kt,916", "GOLD,916,916"
    })
    void purityComesFromTheTable(Metal metal, String label, int mille) {
        assertThat(Purity.of(metal, label).fineness().mille()).isEqualTo(mille);
    }

    @Test
    void unknownPurityIsRefusedInTheWordsOfTheTrade() {
        refused("purity-unknown", () -> Purity.of(Metal.GOLD, "19K"));
        refused("purity-unknown", () -> Purity.of(Metal.GOLD, "24K"));
        refused("purity-unknown", () -> Purity.of(Metal.SILVER, "22K"));
        refused("purity-unknown", () -> Purity.of(Metal.GOLD, "2".repeat(1_000_000)));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Purity.of(Metal.PLATINUM, "🙂"))
                .withMessage("Platinum has no such purity; known are 999, 950, 900, 850.");
    }

    @Test
    void weightsAreToTheMilligramAndNeverNegative() {
        assertThat(Weight.of("9.9")).hasToString("9.900").isEqualTo(Weight.of("9.9000"));
        refused("weight-negative", () -> Weight.of("-0.001"));
        refused("weight-too-fine", () -> Weight.of("1.0001"));
        refused("weight-too-large", () -> Weight.of("1E+30"));
        refused("weight-not-a-number", () -> Weight.of("ten"));
        refused("weight-negative", () -> Weight.of("1").minus(Weight.of("1.001")));
        assertThat(Weight.rounded(new BigDecimal("0.2965"))).isEqualTo(Weight.of("0.297"));
    }

    @Test
    void fineWeightAndPercentOfAWeightFollowTheTable() {
        Weight net = Weight.of("9.900");
        assertThat(net.fine(Fineness.of(916))).isEqualTo(Weight.of("9.068"));
        assertThat(net.times(Percent.of("3"))).isEqualTo(Weight.of("0.297"));
    }

    @Test
    void caratsAreToTheHundredthAndWeighAFifthOfAGram() {
        assertThat(Carats.of("0.50").grams()).isEqualTo(Weight.of("0.100"));
        assertThat(Carats.of("0.01").grams()).isEqualTo(Weight.of("0.002"));
        refused("carats-too-fine", () -> Carats.of("0.005"));
        refused("carats-negative", () -> Carats.of("-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "TROY_OUNCE,31.1034768",
        "TOLA,11.6638038",
        "PENNYWEIGHT,1.55517384",
        "CARAT,0.2",
        "POINT,0.002",
        "GRAM,1"
    })
    void unitsHaveTheirLegalGrams(MassUnit unit, BigDecimal grams) {
        assertThat(unit.toGrams(BigDecimal.ONE)).isEqualByComparingTo(grams);
        assertThat(unit.fromGrams(grams)).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void anOunceIsTwentyPennyweightAndEightOuncesAreTwentyOneAndAThirdTola() {
        assertThat(MassUnit.PENNYWEIGHT.grams().multiply(new BigDecimal(20)))
                .isEqualByComparingTo(MassUnit.TROY_OUNCE.grams());
        assertThat(MassUnit.TOLA.grams().multiply(new BigDecimal(8)))
                .isEqualByComparingTo(MassUnit.TROY_OUNCE.grams().multiply(new BigDecimal(3)));
    }

    @Test
    void finenessIsPartsPerThousand() {
        assertThat(Fineness.of(916).fraction()).isEqualByComparingTo("0.916");
        refused("fineness-out-of-range", () -> Fineness.of(0));
        refused("fineness-out-of-range", () -> Fineness.of(1000));
    }

    @Test
    void percentKnowsItsFractionAndChange() {
        assertThat(Percent.of("8.8750")).hasToString("8.875").isEqualTo(Percent.of("8.875"));
        assertThat(Percent.of("100")).hasToString("100");
        assertThat(Percent.of("3").fraction()).isEqualByComparingTo("0.03");
        assertThat(Percent.change(new BigDecimal("4000"), new BigDecimal("3990")))
                .isEqualTo(Percent.of("-0.25"));
        refused("percentage-too-large", () -> Percent.of("100000"));
    }

    private static void refused(String rule, ThrowingCallable making) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(making)
                .satisfies(invalid -> assertThat(invalid.rule()).isEqualTo(rule));
    }
}
