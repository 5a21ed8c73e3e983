package app.karat.shop.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandedCostTests {

    @Test
    void chargesAreSharedByValueToTheLastPaisa() {
        var charges = new Charges(inr("100.00"), inr("0.01"), inr("0.00"), Charges.Spread.VALUE);
        assertThat(LandedCost.of(
                        List.of(inr("1000.00"), inr("1000.00"), inr("1000.00")),
                        List.of(Weight.of("1"), Weight.of("2"), Weight.of("3")),
                        charges))
                .containsExactly(inr("1033.35"), inr("1033.33"), inr("1033.33"));
    }

    @Test
    void chargesAreSharedByWeight() {
        var charges = new Charges(inr("60.00"), inr("0.00"), inr("0.00"), Charges.Spread.WEIGHT);
        assertThat(LandedCost.of(
                        List.of(inr("10.00"), inr("20.00")), List.of(Weight.of("4.000"), Weight.of("2.000")), charges))
                .containsExactly(inr("50.00"), inr("40.00"));
    }

    @Test
    void goodsOfNoValueShareAlike() {
        var charges = new Charges(inr("0.03"), inr("0.00"), inr("0.00"), Charges.Spread.VALUE);
        assertThat(LandedCost.of(
                        List.of(inr("0.00"), inr("0.00")), List.of(Weight.of("4.000"), Weight.of("2.000")), charges))
                .containsExactly(inr("0.02"), inr("0.01"));
    }

    @Test
    void costsAlwaysAddUpToWhatWasPaid() {
        var random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            int pieces = 1 + random.nextInt(30);
            List<Money> prices = IntStream.range(0, pieces)
                    .mapToObj(i -> paise(random, 9_000_000))
                    .toList();
            List<Weight> weights = IntStream.range(0, pieces)
                    .mapToObj(i -> new Weight(BigDecimal.valueOf(1 + random.nextInt(90_000), 3)))
                    .toList();
            var spread = Charges.Spread.values()[round % 2];
            var charges = new Charges(paise(random, 99_999), paise(random, 999_999), paise(random, 99), spread);
            assertThat(sum(LandedCost.of(prices, weights, charges)))
                    .isEqualTo(sum(prices).plus(charges.total()));
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(inr("0.00"), Money::plus);
    }

    private static Money paise(Random random, int below) {
        return Money.ofMinor(random.nextInt(below), java.util.Currency.getInstance("INR"));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
