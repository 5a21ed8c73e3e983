package app.karat.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FixedValueTests {

    private static final Currency INR = Currency.getInstance("INR");

    @Test
    void ofAPieceByTheRateIsItsStones() {
        assertThat(FixedValue.of(PieceFixtures.aRingIn(UUID.randomUUID()).draft(), INR))
                .isEqualTo(Money.of("20000.00", "INR"));
    }

    @Test
    void ofATagPriceIsTheTag() {
        assertThat(FixedValue.of(PieceFixtures.aPendantIn(UUID.randomUUID()).draft(), Currency.getInstance("USD")))
                .isEqualTo(Money.of("450.00", "USD"));
    }

    @Test
    void ofCostPlusIsTheMarkedUpCostInSteps() {
        PieceDraft ring = PieceFixtures.draft("22K", "10.000", "INR", Money.of("1001.00", "INR"));
        var marked = new PieceDraft(
                ring.metal(),
                ring.purity(),
                ring.grossGrams(),
                ring.otherGrams(),
                ring.stones(),
                PricePlan.costPlus(Percent.of("50"), Money.of("10.00", "INR")),
                ring.otherCharges(),
                ring.cost(),
                ring.hsn());
        assertThat(FixedValue.of(marked, INR)).isEqualTo(Money.of("1500.00", "INR"));
    }
}
