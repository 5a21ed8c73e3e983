package app.karat.shop.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPack;
import app.karat.shop.branches.CountryPacks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenderTests {

    private static final CountryPack INDIA = CountryPacks.ofTheProduct().of("IN");
    private static final CountryPack AMERICA = CountryPacks.ofTheProduct().of("US");

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
        cash("199999.00", "INR").requireLawful(INDIA, true);
        assertProblem("too-much-cash", () -> cash("200000.00", "INR").requireLawful(INDIA, true));
    }

    @Test
    void indianPurchaseAboveTwoLakhNeedsAName() {
        var card = new Tender(inr("200001.00"), List.of(pay(PaymentMethod.CARD, "200001.00", null)));
        card.requireLawful(INDIA, true);
        assertProblem("customer-needed", () -> card.requireLawful(INDIA, false));
        new Tender(inr("200000.00"), List.of(pay(PaymentMethod.CARD, "200000.00", null))).requireLawful(INDIA, false);
    }

    @Test
    void americanCashAboveTenThousandNeedsAName() {
        cash("10000.00", "USD").requireLawful(AMERICA, false);
        assertProblem("customer-needed", () -> cash("10000.01", "USD").requireLawful(AMERICA, false));
        cash("10000.01", "USD").requireLawful(AMERICA, true);
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
