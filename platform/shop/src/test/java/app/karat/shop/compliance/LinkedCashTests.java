package app.karat.shop.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPack;
import app.karat.shop.branches.CountryPacks;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases of IRS Publication 1544, and what the counter is told before. */
class LinkedCashTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CountryPack AMERICA = CountryPacks.ofTheProduct().of("US");
    private static final CountryPack INDIA = CountryPacks.ofTheProduct().of("IN");
    private static final MoneyRule FORM_8300 = AMERICA.moneyRules(DAY).getFirst();
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
        var typed = new Typed(total, List.of(new Payment(PaymentMethod.CASH, total, null, null)));
        assertThat(found(AMERICA, typed, before("0", true))).isEmpty();
        assertThat(found(AMERICA, typed, before("4000", true))).singleElement().satisfies(finding -> {
            assertThat(finding.near()).isTrue();
            assertThat(finding.left()).isEqualTo(Money.of("1000.01", "USD"));
            assertThat(finding.document()).isEqualTo("Form 8300");
            assertThat(finding.blocks()).isFalse();
        });
        assertThat(found(AMERICA, typed, before("5000.01", true)))
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
        var typed = new Typed(total, List.of(new Payment(PaymentMethod.CARD, total, null, null)));
        assertThat(found(AMERICA, typed, CashBefore.NOBODY)).isEmpty();
    }

    @Test
    void halfTypedTenderIsJudgedByWhatIsTyped() {
        Money total = Money.of("250000.00", "INR");
        var nothing = new Typed(total, List.of());
        assertThat(found(INDIA, nothing, before("0", true)))
                .extracting(Finding::rule)
                .containsExactly("IN-PAN");
        var noPan = new CashBefore(true, false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(found(INDIA, nothing, noPan)).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.document()).isEqualTo("PAN");
        });
        Money cash = Money.of("190000.00", "INR");
        var typed = new Typed(total, List.of(new Payment(PaymentMethod.CASH, cash, null, null)));
        assertThat(found(INDIA, typed, before("0", true)))
                .filteredOn(finding -> finding.rule().startsWith("IN-269ST"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.left()).isEqualTo(Money.of("10000.00", "INR")));
        assertThat(found(INDIA, typed, before("10000.00", true))).first().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("IN-269ST-DAY");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.left().isZero()).isTrue();
        });
    }

    private static List<Finding> found(CountryPack pack, Typed typed, CashBefore before) {
        return new Findings(pack, before).of(typed, DAY);
    }

    private static CashBefore before(String hours24, boolean known) {
        var sum = new BigDecimal(hours24);
        return new CashBefore(known, known, sum, sum, sum);
    }

    private static CashPayment cash(int hours, UUID transaction, String amount) {
        return new CashPayment(
                hours,
                NOON.plusSeconds(hours * 3_600L),
                transaction,
                transaction,
                "CASH",
                Money.of(amount, "USD"),
                null);
    }
}
