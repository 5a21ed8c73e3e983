package app.karat.shop.pricing.engine;

import static app.karat.shop.pricing.Prices.aGoldPiece;
import static app.karat.shop.pricing.Prices.aStone;
import static app.karat.shop.pricing.Prices.gold22;
import static app.karat.shop.pricing.Prices.inr;
import static app.karat.shop.pricing.Prices.making;
import static app.karat.shop.pricing.Prices.percent;
import static app.karat.shop.pricing.Prices.stones;
import static app.karat.shop.pricing.Prices.theCheckedCase;
import static app.karat.shop.pricing.Prices.usd;
import static app.karat.shop.pricing.Prices.wastage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PriceLine.Kind;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.PricePlan.Making;
import app.karat.shop.pricing.PricePlan.Slab;
import app.karat.shop.pricing.PricePlan.Wastage;
import app.karat.shop.pricing.PricingProblem;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceEngineTests {

    private static final Currency INR = Currency.getInstance("INR");

    @Test
    void theCheckedCaseComesOutToThePaisa() {
        Worked piece = work(theCheckedCase());
        assertThat(piece.net()).isEqualTo(Weight.of("9.900"));
        assertThat(amounts(piece))
                .containsEntry(Kind.METAL, inr("59400.00"))
                .containsEntry(Kind.WASTAGE, inr("1782.00"))
                .containsEntry(Kind.MAKING, inr("4455.00"))
                .containsEntry(Kind.STONE, inr("20000.00"));
        assertThat(piece.subtotal()).isEqualTo(inr("85637.00"));
    }

    @Test
    void everyLineSaysHowItWasWorkedOut() {
        assertThat(work(theCheckedCase()).lines())
                .extracting(PriceLine::how)
                .containsExactly(
                        "9.900 g net × INR 6000.00 per gram",
                        "3 % of 9.900 g net = 0.297 g × INR 6000.00 per gram",
                        "9.900 g net × INR 450.00 per gram",
                        "agreed amount for all of them");
    }

    @Test
    void theWastedWeightIsRoundedToTheMilligramBeforeItIsPriced() {
        PieceDraft piece = aGoldPiece("9.900")
                .with(PricePlan.metalRate(wastage("2.995"), null))
                .draft();
        // 0.296505 g is 0.297 g on the scales; priced unrounded it would be 1779.03.
        assertThat(amounts(work(piece))).containsEntry(Kind.WASTAGE, inr("1782.00"));
    }

    @Test
    void aRateKeepsItsPaise() {
        Worked piece = PriceEngine.work(aGoldPiece("9.900").draft(), INR, purity -> gold22("6000.75"));
        assertThat(piece.subtotal()).isEqualTo(inr("59407.43"));
    }

    @Test
    void sumsAreExactWhereFloatingPointIsNot() {
        OtherCharge[] charges = IntStream.range(0, 100)
                .mapToObj(i -> new OtherCharge(OtherCharge.Kind.OTHER, "fee", inr("0.10")))
                .toArray(OtherCharge[]::new);
        Worked piece = PriceEngine.work(aGoldPiece("0.001").with(charges).draft(), INR, purity -> gold22("10.00"));
        assertThat(piece.subtotal()).isEqualTo(inr("10.01"));
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT_WEIGHT,NET,3,1782.00",
        "PERCENT_WEIGHT,GROSS,3,1800.00",
        "PERCENT_VALUE,NET,3,1782.00",
        "PERCENT_VALUE,GROSS,3,1800.00",
        "FLAT,NET,1500.50,1500.50"
    })
    void wastageInAllItsWays(Wastage.Mode mode, Wastage.Base base, BigDecimal value, String amount) {
        Wastage wastage = new Wastage(mode, value, base, null, null);
        PieceDraft piece = aGoldPiece("10.000")
                .withOtherParts("0.100")
                .with(PricePlan.metalRate(wastage, null))
                .draft();
        assertThat(amounts(work(piece))).containsEntry(Kind.WASTAGE, inr(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "FLAT,NET,900,900.00",
        "PER_PIECE,NET,900,900.00",
        "PER_GRAM,NET,450,4455.00",
        "PER_GRAM,GROSS,450,4500.00",
        "PER_GRAM,NET_PLUS_WASTAGE,450,4588.65",
        "PERCENT_VALUE,NET,8,4752.00",
        "PERCENT_VALUE,GROSS,8,4800.00",
        "PERCENT_VALUE,NET_PLUS_WASTAGE,8,4894.56"
    })
    void makingInAllItsWays(Making.Mode mode, Making.Base base, String value, String amount) {
        PieceDraft piece = aGoldPiece("10.000")
                .withOtherParts("0.100")
                .with(PricePlan.metalRate(wastage("3"), making(mode, value, base)))
                .draft();
        assertThat(amounts(work(piece))).containsEntry(Kind.MAKING, inr(amount));
    }

    @ParameterizedTest
    @CsvSource({"PER_CARAT,15000.00", "PER_PIECE,60000.00", "FLAT,20000.00"})
    void stonesInAllTheirWaysWithSettingPerStone(Stone.Mode mode, String amount) {
        Stone stones = stones("0.75", 3, mode, inr("20000"), inr("150"));
        Worked piece = work(aGoldPiece("10.000").with(stones).draft());
        assertThat(piece.net()).isEqualTo(Weight.of("9.850"));
        assertThat(amounts(piece)).containsEntry(Kind.STONE, inr(amount)).containsEntry(Kind.SETTING, inr("450.00"));
    }

    @Test
    void theSlabOfTheWeightDecidesWhatIsShownAndHowFarStaffMayGo() {
        Wastage wastage = new Wastage(
                Wastage.Mode.PERCENT_WEIGHT,
                new BigDecimal("12"),
                Wastage.Base.NET,
                null,
                List.of(slab("5", "10", "8"), slab("20", "7", "5")));
        Worked light = work(
                aGoldPiece("4.999").with(PricePlan.metalRate(wastage, null)).draft());
        Worked middle = work(
                aGoldPiece("10.000").with(PricePlan.metalRate(wastage, null)).draft());
        Worked heavy = work(
                aGoldPiece("20.000").with(PricePlan.metalRate(wastage, null)).draft());
        assertThat(amounts(light)).containsEntry(Kind.WASTAGE, inr("3600.00"));
        assertThat(light.room()).isEqualTo(inr("0"));
        assertThat(amounts(middle)).containsEntry(Kind.WASTAGE, inr("6000.00"));
        assertThat(middle.room()).isEqualTo(inr("1200.00"));
        assertThat(amounts(heavy)).containsEntry(Kind.WASTAGE, inr("8400.00"));
        assertThat(middle.lines().get(1).how()).endsWith("slab from 5.000 g");
    }

    @Test
    void roomIsWhatWastageAndMakingGiveDownToTheirFloors() {
        Wastage wastage =
                new Wastage(Wastage.Mode.PERCENT_WEIGHT, new BigDecimal("3"), null, new BigDecimal("2"), null);
        Making making = new Making(Making.Mode.PER_GRAM, new BigDecimal("450"), null, new BigDecimal("400"), null);
        Worked piece = work(
                aGoldPiece("10.000").with(PricePlan.metalRate(wastage, making)).draft());
        assertThat(piece.room()).isEqualTo(inr("1100.00"));
    }

    @Test
    void costPlusIsRoundedToThePriceStepAndHidesTheCost() {
        PieceDraft piece = aGoldPiece("3.200")
                .costing(usd("412.30"))
                .with(PricePlan.costPlus(percent("125"), usd("5")))
                .draft();
        Worked priced = PriceEngine.work(piece, Currency.getInstance("USD"), purity -> gold22("1"));
        assertThat(priced.subtotal()).isEqualTo(usd("930.00"));
        assertThat(priced.rate()).isNull();
        assertThat(priced.lines().getFirst().how()).doesNotContain("412").doesNotContain("125");
    }

    @Test
    void aFixedTagPriceStandsWhateverTheRateDoes() {
        PieceDraft piece =
                aGoldPiece("3.200").with(PricePlan.fixed(inr("49999.00"))).draft();
        assertThat(PriceEngine.work(piece, INR, purity -> gold22("1")).subtotal())
                .isEqualTo(inr("49999.00"));
        assertThat(PriceEngine.work(piece, INR, purity -> gold22("99999")).subtotal())
                .isEqualTo(inr("49999.00"));
    }

    @Test
    void everythingThatCannotBeIsNamedAtOnce() {
        PieceDraft piece = new PieceDraft(
                Metal.GOLD,
                "19K",
                Weight.of("0.050"),
                null,
                List.of(aStone("1.00", Stone.Mode.FLAT, "-1")),
                PricePlan.metalRate(wastage("101"), null),
                null,
                null,
                null);
        assertThatExceptionOfType(PricingProblem.class)
                .isThrownBy(() -> work(piece))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::field)
                        .contains("purity", "grossGrams", "stones[0].pricing.rate", "pricing.wastage.value"));
    }

    @Test
    void stonesHeavierThanThePieceAreRefusedWithBothWeights() {
        PieceDraft piece =
                aGoldPiece("0.150").with(aStone("1.00", Stone.Mode.FLAT, "1")).draft();
        assertThatExceptionOfType(PricingProblem.class)
                .isThrownBy(() -> work(piece))
                .satisfies(problem -> {
                    assertThat(problem.errors().getFirst().rule()).isEqualTo("heavier-than-gross");
                    assertThat(problem.detail()).contains("0.200 g").contains("0.150 g");
                });
    }

    @Test
    void anEmptyDraftIsAnsweredWithEveryMissingField() {
        PieceDraft nothing = new PieceDraft(null, null, null, null, null, null, null, null, null);
        assertThatExceptionOfType(PricingProblem.class)
                .isThrownBy(() -> work(nothing))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::field)
                        .containsExactly("metal", "purity", "grossGrams", "pricing.mode"));
    }

    @Test
    void amountsInAnotherCurrencyAreRefused() {
        PieceDraft piece = aGoldPiece("1.000").with(PricePlan.fixed(usd("100"))).draft();
        assertThatExceptionOfType(PricingProblem.class)
                .isThrownBy(() -> work(piece))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().field()).isEqualTo("pricing.fixedPrice"));
    }

    private static Worked work(PieceDraft draft) {
        StampedRate rate = gold22("6000.00");
        return PriceEngine.work(draft, INR, purity -> rate);
    }

    private static Map<Kind, Money> amounts(Worked piece) {
        return piece.lines().stream().collect(Collectors.toMap(PriceLine::kind, PriceLine::amount, Money::plus));
    }

    private static Slab slab(String from, String value, String floor) {
        return new Slab(Weight.of(from), new BigDecimal(value), new BigDecimal(floor));
    }
}
