package app.karat.shop.repricing;

import static app.karat.shop.pricing.Prices.inr;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PricePlan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceChangeTests {

    private static final PricePlan BY_RATE = PricePlan.metalRate(
            new PricePlan.Wastage(
                    PricePlan.Wastage.Mode.PERCENT_WEIGHT,
                    new BigDecimal("3"),
                    PricePlan.Wastage.Base.NET,
                    new BigDecimal("2"),
                    null),
            new PricePlan.Making(
                    PricePlan.Making.Mode.PER_GRAM,
                    new BigDecimal("450"),
                    null,
                    new BigDecimal("400"),
                    List.of(new PricePlan.Slab(Weight.of("20"), new BigDecimal("300"), new BigDecimal("250")))));

    @Test
    void aPercentageMovesValueFloorAndSlabs() {
        PricePlan.Making making = change(PriceChange.Part.MAKING, PriceChange.Way.PERCENT, "10", null)
                .of(BY_RATE)
                .orElseThrow()
                .making();
        assertThat(making.value()).isEqualByComparingTo("495");
        assertThat(making.floor()).isEqualByComparingTo("440");
        assertThat(making.slabs().getFirst().value()).isEqualByComparingTo("330");
        assertThat(making.slabs().getFirst().floor()).isEqualByComparingTo("275");
        assertThat(making.slabs().getFirst().fromGrams()).isEqualTo(Weight.of("20"));
    }

    @Test
    void anAmountTakesAwayDownToNothingAndNoFurther() {
        PriceChange less = change(PriceChange.Part.WASTAGE, PriceChange.Way.AMOUNT, "-2.5", null);
        PricePlan.Wastage wastage = less.of(BY_RATE).orElseThrow().wastage();
        assertThat(wastage.value()).isEqualByComparingTo("0.5");
        assertThat(wastage.floor()).isEqualByComparingTo("0");
        assertThat(change(PriceChange.Part.WASTAGE, PriceChange.Way.AMOUNT, "-3.01", null)
                        .of(BY_RATE))
                .isEmpty();
    }

    @Test
    void aNewValueKeepsTheFloorBelowItAndDropsTheSlabs() {
        PricePlan.Making making = change(PriceChange.Part.MAKING, PriceChange.Way.SET, "380", null)
                .of(BY_RATE)
                .orElseThrow()
                .making();
        assertThat(making.value()).isEqualByComparingTo("380");
        assertThat(making.floor()).isEqualByComparingTo("380");
        assertThat(making.slabs()).isNull();
    }

    @Test
    void markUpsAndTagPricesMoveAndTheTagIsRoundedToItsStep() {
        assertThat(change(PriceChange.Part.MARK_UP, PriceChange.Way.AMOUNT, "15", null)
                        .of(PricePlan.costPlus(Percent.of("100"), null))
                        .orElseThrow()
                        .markUpPercent())
                .isEqualTo(Percent.of("115"));
        PriceChange tag = new PriceChange(
                PriceChange.Part.FIXED_PRICE, PriceChange.Way.PERCENT, new BigDecimal("7.5"), inr("100"), null, null);
        // 999 × 1.075 = 1,073.93, to the nearest hundred.
        assertThat(tag.of(PricePlan.fixed(inr("999"))).orElseThrow().fixedPrice())
                .isEqualTo(inr("1100"));
    }

    @Test
    void aPlanWithoutThePartIsLeftAlone() {
        assertThat(change(PriceChange.Part.MAKING, PriceChange.Way.SET, "1", null)
                        .of(PricePlan.fixed(inr("999"))))
                .isEmpty();
        assertThat(change(PriceChange.Part.FIXED_PRICE, PriceChange.Way.SET, "1", null)
                        .of(BY_RATE))
                .isEmpty();
    }

    private static PriceChange change(
            PriceChange.Part part, PriceChange.Way way, String by, @Nullable BigDecimal floor) {
        return new PriceChange(part, way, new BigDecimal(by), null, floor, null);
    }
}
