package app.karat.shop.layaway;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schedules, with the checked cases of DOMAIN §7. */
class InstalmentTests {

    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 31);

    @Test
    void fourteenThousandOverThreeIsSplitByLargestRemainder() {
        assertThat(amounts("14000.00", 3)).containsExactly("4667.00", "4667.00", "4666.00");
    }

    @Test
    void whatIsFinerThanAStepIsInTheLast() {
        assertThat(amounts("14000.37", 3)).containsExactly("4667.00", "4667.00", "4666.37");
    }

    @Test
    void partsAddUpAndFallDueOnTheSameDayOfTheMonth() {
        var schedule = Instalment.schedule(inr("10500.00"), 3, BEGUN, BigDecimal.ONE);
        assertThat(schedule).extracting(Instalment::amount).containsOnly(inr("3500.00"));
        assertThat(schedule)
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }

    private static List<String> amounts(String rest, int months) {
        return Instalment.schedule(inr(rest), months, BEGUN, BigDecimal.ONE).stream()
                .map(part -> part.amount().amount().toPlainString())
                .toList();
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
