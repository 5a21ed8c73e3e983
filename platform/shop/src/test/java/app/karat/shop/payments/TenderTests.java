package app.karat.shop.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPacks;
import app.karat.shop.branches.MoneyRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<MoneyRule> INDIA =
            CountryPacks.ofTheProduct().of("IN").moneyRules(DAY);
    private static final List<MoneyRule> AMERICA =
            CountryPacks.ofTheProduct().of("US").moneyRules(DAY);
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void splitPaymentAddsUpAndGivesChangeOnCash() {
        var tender = new Tender(
                inr("1000.00"),
                List.of(pay(PaymentMethod.CARD, "400.00", null), pay(PaymentMethod.CASH, "600.00", "700.00")));
        assertThat(tender.change()).isEqualTo(inr("100.00"));
        assertThat(tender.cash()).isEqualTo(inr("600.00"));
    }

    @Test
    void neitherLessNorMoreThanTheTotalIsTaken() {
        for (String amount : List.of("999.99", "1000.01")) {
            assertProblem(
                    "payment-mismatch",
                    () -> new Tender(inr("1000.00"), List.of(pay(PaymentMethod.CARD, amount, null))));
        }
        assertProblem("payment-mismatch", () -> new Tender(inr("1000.00"), List.of()));
    }

    @Test
    void indianCashStaysBelowTwoLakh() {
        cash("199999.00", "INR").requireLawful(INDIA, SOMEBODY);
        assertProblem("too-much-cash", () -> cash("200000.00", "INR").requireLawful(INDIA, SOMEBODY));
    }

    @Test
    void indianPurchaseAboveTwoLakhNeedsAName() {
        var card = new Tender(inr("200001.00"), List.of(pay(PaymentMethod.CARD, "200001.00", null)));
        card.requireLawful(INDIA, SOMEBODY);
        assertProblem("customer-needed", () -> card.requireLawful(INDIA, null));
        new Tender(inr("200000.00"), List.of(pay(PaymentMethod.CARD, "200000.00", null))).requireLawful(INDIA, null);
    }

    @Test
    void americanCashAboveTenThousandNeedsAName() {
        cash("10000.00", "USD").requireLawful(AMERICA, null);
        assertProblem("customer-needed", () -> cash("10000.01", "USD").requireLawful(AMERICA, null));
        cash("10000.01", "USD").requireLawful(AMERICA, SOMEBODY);
    }

    @Test
    void indianPurchaseAboveTwoLakhAsksForThePan() {
        var card = new Tender(inr("200000.01"), List.of(pay(PaymentMethod.CARD, "200000.01", null)));
        assertThat(card.needsTaxId(INDIA))
                .hasValueSatisfying(rule -> assertThat(rule.id()).isEqualTo("IN-PAN"));
        var less = new Tender(inr("200000.00"), List.of(pay(PaymentMethod.CARD, "200000.00", null)));
        assertThat(less.needsTaxId(INDIA)).isEmpty();
    }

    @Test
    void voucherAndCreditAreNoCash() {
        var tender = new Tender(
                inr("250000.00"),
                List.of(
                        new Payment(PaymentMethod.VOUCHER, inr("60000.00"), null, "K7QM-2XPD-9RTC"),
                        new Payment(PaymentMethod.ON_ACCOUNT, inr("40000.00"), null, null, DAY.plusDays(30)),
                        pay(PaymentMethod.CASH, "150000.00", null)));
        tender.requireLawful(INDIA, SOMEBODY);
        assertThat(tender.cash()).isEqualTo(inr("150000.00"));
        assertThat(tender.onAccount()).isEqualTo(inr("40000.00"));
        assertProblem("customer-needed", () -> tender.requireLawful(List.of(), null));
    }

    @Test
    void americanDraftsUpToTenThousandCountAsCashAndLargerOnesDoNot() {
        assertProblem("customer-needed", () -> drafts("6000.00", "4000.01").requireLawful(AMERICA, null));
        drafts("6000.00", "4000.00").requireLawful(AMERICA, null);
        drafts("10000.01", "5000.00").requireLawful(AMERICA, null);
    }

    @Test
    void ruleIsLawFromItsDayOn() {
        var pack = CountryPacks.ofTheProduct().of("IN");
        assertThat(pack.moneyRules(LocalDate.of(2017, 3, 31)))
                .extracting(MoneyRule::id)
                .containsExactly("IN-PAN");
        assertThat(CashLimit.of(pack.moneyRules(DAY)))
                .satisfies(limit -> assertThat(limit.below()).isEqualByComparingTo(new BigDecimal("200000")));
    }

    @Test
    void postingBalancesOrDoesNotExist() {
        Posting posting = Posting.in(inr("0").currency())
                .debit("CARD", inr("103.00"))
                .credit(Posting.SALES, inr("100.11"))
                .credit(Posting.tax("GST"), inr("3.00"))
                .credit(Posting.ROUND_OFF, inr("-0.11"))
                .post();
        assertThat(posting.entries())
                .hasSize(4)
                .last()
                .satisfies(entry -> assertThat(entry.debit()).isEqualByComparingTo("0.11"));
        assertThatThrownBy(() -> Posting.in(inr("0").currency())
                        .debit("CARD", inr("1.00"))
                        .post())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tender drafts(String one, String other) {
        Money first = Money.of(one, "USD");
        Money second = Money.of(other, "USD");
        return new Tender(
                first.plus(second),
                List.of(
                        new Payment(PaymentMethod.BANK_DRAFT, first, null, null),
                        new Payment(PaymentMethod.BANK_DRAFT, second, null, null)));
    }

    private static Tender cash(String amount, String currency) {
        Money money = Money.of(amount, currency);
        return new Tender(money, List.of(new Payment(PaymentMethod.CASH, money, null, null)));
    }

    private static Payment pay(PaymentMethod method, String amount, @Nullable String tendered) {
        return new Payment(method, inr(amount), tendered == null ? null : inr(tendered), null);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    private static void assertProblem(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
