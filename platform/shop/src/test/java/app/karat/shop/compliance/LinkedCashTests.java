package app.karat.shop.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPacks;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases of IRS Publication 1544, and what the counter is told before. */
class LinkedCashTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<MoneyRule> AMERICA =
            CountryPacks.ofTheProduct().of("US").moneyRules(DAY);
    private static final MoneyRule FORM_8300 = AMERICA.getFirst();
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void paymentsWithin24HoursAreOneTransaction() {
        var payments = List.of(
                cash(0, UUID.randomUUID(), "6000.00"),
                cash(23, UUID.randomUUID(), "4000.01"),
                cash(100, UUID.randomUUID(), "9000.00"));
        assertThat(new LinkedCash(FORM_8300, payments).groups()).containsExactly(payments.subList(0, 2));
    }

    @Test
    void tenThousandIsNotYetMore() {
        assertThat(new LinkedCash(FORM_8300, List.of(cash(0, UUID.randomUUID(), "10000.00"))).groups())
                .isEmpty();
        var apart = List.of(cash(0, UUID.randomUUID(), "6000.00"), cash(24, UUID.randomUUID(), "6000.00"));
        assertThat(new LinkedCash(FORM_8300, apart).groups()).isEmpty();
    }

    @Test
    void instalmentsOfOneSaleAddUpOverAYear() {
        UUID sale = UUID.randomUUID();
        var payments =
                List.of(cash(0, sale, "4000.00"), cash(24 * 60, sale, "4000.00"), cash(24 * 120, sale, "2500.00"));
        assertThat(new LinkedCash(FORM_8300, payments).groups()).containsExactly(payments);
        var tooFar = List.of(cash(0, sale, "6000.00"), cash(24 * 366, sale, "6000.00"));
        assertThat(new LinkedCash(FORM_8300, tooFar).groups()).isEmpty();
    }

    @Test
    void counterIsWarnedBeforeAndToldWhy() {
        Money total = Money.of("5000.00", "USD");
        var tender = new Tender(total, List.of(new Payment(PaymentMethod.CASH, total, null, null)));
        assertThat(Findings.of(tender, AMERICA, before("0", true))).isEmpty();
        assertThat(Findings.of(tender, AMERICA, before("4000", true)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.near()).isTrue();
                    assertThat(finding.blocks()).isFalse();
                });
        assertThat(Findings.of(tender, AMERICA, before("5000.01", true)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.near()).isFalse();
                    assertThat(finding.counted()).isEqualTo(Money.of("10000.01", "USD"));
                    assertThat(finding.source()).contains("6050I");
                });
    }

    @Test
    void cardsAreNobodysCash() {
        Money total = Money.of("50000.00", "USD");
        var tender = new Tender(total, List.of(new Payment(PaymentMethod.CARD, total, null, null)));
        assertThat(Findings.of(tender, AMERICA, CashBefore.NOBODY)).isEmpty();
    }

    private static CashBefore before(String hours24, boolean known) {
        var sum = new BigDecimal(hours24);
        return new CashBefore(known, known, sum, sum, sum);
    }

    private static CashPayment cash(int hours, UUID transaction, String amount) {
        return new CashPayment(
                NOON.plusSeconds(hours * 3_600L), transaction, transaction, "CASH", Money.of(amount, "USD"));
    }
}
