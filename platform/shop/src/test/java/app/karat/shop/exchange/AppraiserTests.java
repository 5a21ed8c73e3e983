package app.karat.shop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.InvalidValue;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values reckoned by hand, each with its working beside it. */
class AppraiserTests {

    /**
     * A: 10.000 × (1 − 0) × 0.916 = 9.160 g × 7000 = 64120.00.
     * B: (12.500 − 0.500) × 0.98 × 0.916 = 10.77216 → 10.772 g × 7000 = 75404.00.
     * C: the lowest of 915, 918, 912 is 912: 10.000 × 0.912 = 9.120 g × 7000 = 63840.00.
     * D: the average is 2745 / 3 = 915.00: 9.150 g × 7000 = 64050.00.
     * E: 0.001 × 0.4 = 0.0004 → 0.000 g: see below; 0.007 × 0.75 = 0.00525 → 0.005 g × 7000 = 35.00.
     * F: the average of 916, 917, 917 is 916.666… → 916.67: 10.000 × 0.91667 = 9.1667 → 9.167 g × 7000 = 64169.00.
     */
    @ParameterizedTest
    @CsvSource({
        "10.000, 0,     0, 916, 916, 916, MEDIAN,  9.160,  64120.00",
        "12.500, 0.500, 2, 916, 916, 916, AVERAGE, 10.772, 75404.00",
        "10.000, 0,     0, 915, 918, 912, LOWEST,  9.120,  63840.00",
        "10.000, 0,     0, 915, 918, 912, AVERAGE, 9.150,  64050.00",
        "10.000, 0,     0, 915, 918, 912, MEDIAN,  9.150,  64050.00",
        "0.007,  0,     0, 750, 750, 750, LOWEST,  0.005,  35.00",
        "10.000, 0,     0, 916, 917, 917, AVERAGE, 9.167,  64169.00"
    })
    void byFineness(
            String gross,
            String stones,
            String loss,
            String one,
            String two,
            String three,
            ReadingRule rule,
            String fine,
            String value) {
        var assay = new Assay(
                Metal.GOLD,
                Weight.of(gross),
                Weight.of(stones),
                AssayMethod.FINENESS,
                Stream.of(one, two, three)
                        .map(each -> reading(Reading.Unit.FINENESS, each))
                        .toList(),
                rule,
                Percent.of(loss),
                Percent.ZERO,
                List.of());
        var appraisal = Appraiser.appraise(assay, rate("7000.00"));
        assertThat(appraisal.fineGrams()).isEqualTo(Weight.of(fine));
        assertThat(appraisal.metalValue()).isEqualTo(inr(value));
        assertThat(appraisal.payable()).isEqualTo(inr(value));
    }

    /** fine = (20.000 − 1.250) × (91.6 + 0.5) / 100 = 18.750 × 0.921 = 17.26875 → 17.269 g × 6543.21 = 112994.69349 → 112994.69. */
    @Test
    void byTouch() {
        var appraisal = Appraiser.appraise(touch("91.6", "0.5"), rate("6543.21"));
        assertThat(appraisal.netGrams()).isEqualTo(Weight.of("18.750"));
        assertThat(appraisal.fineGrams()).isEqualTo(Weight.of("17.269"));
        assertThat(appraisal.metalValue()).isEqualTo(inr("112994.69"));
        assertThat(appraisal.fineness()).isEqualTo(Fineness.of(916));
    }

    /** 9.160 g × 7000 = 64120.00; refining 1.5 % = 961.80; margin 500.00; left 62658.20. */
    @Test
    void deductionsAreTakenFromTheValueOfTheMetal() {
        var assay = with(List.of(
                new Deduction(Deduction.Kind.REFINING_FEE, "refining", Percent.of("1.5"), null),
                new Deduction(Deduction.Kind.MARGIN, "margin", null, inr("500.00"))));
        var appraisal = Appraiser.appraise(assay, rate("7000.00"));
        assertThat(appraisal.deductions())
                .containsExactly(
                        new Appraisal.Less(Deduction.Kind.REFINING_FEE, "refining", inr("961.80")),
                        new Appraisal.Less(Deduction.Kind.MARGIN, "margin", inr("500.00")));
        assertThat(appraisal.payable()).isEqualTo(inr("62658.20"));
    }

    @Test
    void karatIsReadFromTheTableOfHallmarksNotByTwentyFourths() {
        assertThat(reading(Reading.Unit.KARAT, "22").perMille(Metal.GOLD)).isEqualByComparingTo("916");
        assertThat(reading(Reading.Unit.KARAT, "14").perMille(Metal.GOLD)).isEqualByComparingTo("585");
        assertThat(reading(Reading.Unit.TOUCH, "91.65").perMille(Metal.GOLD)).isEqualByComparingTo("916.5");
        assertThatThrownBy(() -> reading(Reading.Unit.KARAT, "19").perMille(Metal.GOLD))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> reading(Reading.Unit.TOUCH, "100").perMille(Metal.GOLD))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatLeavesNothingIsRefused() {
        assertSlug(
                "nothing-to-pay", with(List.of(new Deduction(Deduction.Kind.OTHER, "all", Percent.of("100"), null))));
        assertSlug("touch-out-of-range", touch("99.5", "0.6"));
        var stones = with(List.of());
        assertSlug(
                "no-metal",
                new Assay(
                        Metal.GOLD,
                        Weight.of("1.000"),
                        Weight.of("1.000"),
                        stones.method(),
                        stones.readings(),
                        stones.rule(),
                        Percent.ZERO,
                        Percent.ZERO,
                        List.of()));
    }

    private static void assertSlug(String slug, Assay assay) {
        assertThatThrownBy(() -> Appraiser.appraise(assay, rate("7000.00")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private static Assay touch(String touch, String wastage) {
        return new Assay(
                Metal.GOLD,
                Weight.of("20.000"),
                Weight.of("1.250"),
                AssayMethod.TOUCH,
                Stream.of(touch, touch, touch)
                        .map(each -> reading(Reading.Unit.TOUCH, each))
                        .toList(),
                ReadingRule.MEDIAN,
                Percent.ZERO,
                Percent.of(wastage),
                List.of());
    }

    private static Assay with(List<Deduction> deductions) {
        return ExchangeFixtures.tenGramsOf916(deductions);
    }

    private static Reading reading(Reading.Unit unit, String value) {
        return new Reading(unit, new BigDecimal(value));
    }

    private static StampedRate rate(String perGram) {
        return new StampedRate(
                Metal.GOLD,
                "24KF",
                Fineness.of(999),
                inr(perGram),
                "s1-f1-r1-o0-x1",
                Instant.EPOCH,
                "test",
                false,
                false);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
