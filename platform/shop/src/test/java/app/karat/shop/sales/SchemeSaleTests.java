package app.karat.shop.sales;

import static app.karat.shop.sales.SalesTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.inventory.Piece;
import app.karat.shop.metals.HandRate;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.RatesFixture;
import app.karat.shop.metals.market.FixedMarket;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.quotes.PromisesFixture;
import app.karat.shop.quotes.RatePromises;
import app.karat.shop.schemes.Scheme;
import app.karat.shop.schemes.SchemeChanges;
import app.karat.shop.schemes.SchemeClosing;
import app.karat.shop.schemes.SchemeEnrolment;
import app.karat.shop.schemes.SchemePaying;
import app.karat.shop.schemes.SchemePlan;
import app.karat.shop.schemes.SchemeStatus;
import app.karat.shop.schemes.Schemes;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Savings schemes over the real database. */
class SchemeSaleTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static Cashier cashier;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        cashier = new Cashier(counter, TENANTS.first());
        rate("6000.00");
    }

    @AfterEach
    void booksAreRight() {
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void fullRunOfElevenBecomesAVoucherWithTheTwelfthInstalment() {
        Scheme scheme = enrolled(inMoney(11));
        for (int number = 1; number <= 11; number++) {
            pay(scheme.id(), UUID.randomUUID(), number, "10000.00");
        }
        assertProblem("scheme-not-mature", () -> mature(scheme.id(), null));
        change("UPDATE scheme SET started_on = started_on - 340 WHERE id = '" + scheme.id() + "'");
        Scheme matured = mature(scheme.id(), null);
        assertThat(matured.status()).isEqualTo(SchemeStatus.MATURED);
        var ending = Objects.requireNonNull(matured.ending());
        assertThat(ending.value()).isEqualTo(Counter.inr("110000.00"));
        assertThat(ending.benefit()).isEqualTo(Counter.inr("10000.00"));
        assertThat(mature(scheme.id(), null).ending()).isEqualTo(ending);
        var voucher = new Payment(
                PaymentMethod.VOUCHER, Counter.inr("88206.00"), null, Objects.requireNonNull(ending.voucherCode()));
        var request = counter.buying(scheme.customerId(), null, List.of(voucher), counter.aRing(TENANTS.first()));
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), request));
    }

    @Test
    void runLongerThanTheLawAllowsIsRefused() {
        assertProblem(
                "scheme-too-long", () -> counter.shop.first(() -> schemes().add(inMoney(12))));
        assertThat(counter.shop.second(() -> schemes().plans())).isEmpty();
    }

    @Test
    void oneInstalmentIsPaidOnceHoweverManyAskAtOnce() {
        Scheme scheme = enrolled(inMoney(11));
        List<String> answers = Objects.requireNonNull(Flux.range(0, 12)
                .flatMap(i -> counter.shop
                        .later(
                                TENANTS.first(),
                                () -> changes().pay(scheme.id(), paying(UUID.randomUUID(), 1, "10000.00")))
                        .map(paid -> "paid")
                        .onErrorResume(Problem.class, problem -> Mono.just(problem.slug())))
                .collectList()
                .block(Duration.ofMinutes(1)));
        assertThat(answers).filteredOn("paid"::equals).hasSize(1);
        assertThat(answers).filteredOn("instalment-paid"::equals).hasSize(11);
        assertThat(find(scheme.id()).paid()).isEqualTo(Counter.inr("10000.00"));
    }

    @Test
    void samePaymentIsTakenOnceAndTheDatabaseRefusesASecondOfItsNumber() {
        Scheme scheme = enrolled(inMoney(11));
        UUID payment = UUID.randomUUID();
        assertThat(pay(scheme.id(), payment, 1, "10000.00")).isEqualTo(pay(scheme.id(), payment, 1, "10000.00"));
        assertProblem("scheme-id-reused", () -> pay(scheme.id(), payment, 2, "10000.00"));
        assertProblem("instalment-not-next", () -> pay(scheme.id(), UUID.randomUUID(), 3, "10000.00"));
        assertProblem("instalment-amount", () -> pay(scheme.id(), UUID.randomUUID(), 2, "9999.00"));
        assertProblem(
                "scheme-unknown", () -> counter.shop.second(() -> schemes().find(scheme.id())));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> change(
                        "INSERT INTO scheme_instalment SELECT scheme_id, number, gen_random_uuid(), branch_id, at, amount,"
                                + " fine_grams, rate, receipt_number, by_name, fingerprint FROM scheme_instalment WHERE id = '"
                                + payment + "'"))
                .hasMessageContaining("scheme_instalment_paid_once");
    }

    @Test
    void gramsAreOwedAndWorthTheRateOfTheDay() {
        Scheme scheme = enrolled(new SchemePlan(
                UUID.randomUUID(),
                "A gram a month",
                6,
                null,
                Weight.of("1.000"),
                "22K",
                SchemePlan.BenefitKind.INSTALMENT,
                Percent.of("50")));
        pay(scheme.id(), UUID.randomUUID(), 1, "6000.00");
        rate("6500.00");
        assertProblem("instalment-amount", () -> pay(scheme.id(), UUID.randomUUID(), 2, "6000.00"));
        Scheme two = pay(scheme.id(), UUID.randomUUID(), 2, "6500.00");
        assertThat(two.fineGrams()).isEqualTo(Weight.of("1.832"));
        var owed = counter.shop.first(() -> schemes().liability(null));
        assertThat(owed.plans())
                .filteredOn(plan -> plan.name().equals("A gram a month"))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.money()).isEqualTo(Counter.inr("12500.00"));
                    assertThat(plan.worth()).isEqualTo(Counter.inr("13000.00"));
                });
        // a third of half an instalment of 6500.00
        var closing = new SchemeClosing("Moves away", true, PaymentMethod.BANK, null);
        var ending = Objects.requireNonNull(
                counter.shop.first(() -> changes().close(scheme.id(), closing)).ending());
        assertThat(ending.value()).isEqualTo(Counter.inr("13000.00"));
        assertThat(ending.benefit()).isEqualTo(Counter.inr("1083.33"));
        assertProblem("scheme-over", () -> pay(scheme.id(), UUID.randomUUID(), 3, "6500.00"));
        rate("6000.00");
    }

    @Test
    void shareOfTheMakingNeedsTheQuoteOfWhatIsBought() {
        Scheme scheme = ripeForAShareOfTheMaking();
        assertProblem("quote-needed", () -> mature(scheme.id(), null));
        String quote = counter.quote(scheme.customerId(), counter.aRing(TENANTS.first()));
        // half of the ring's making of 4455.00
        assertThat(Objects.requireNonNull(mature(scheme.id(), quote).ending()).benefit())
                .isEqualTo(Counter.inr("2227.50"));
    }

    @Test
    void whoAsksAgainAfterTheQuoteRanOutGetsTheSameAnswer() {
        Scheme scheme = ripeForAShareOfTheMaking();
        String quote = counter.quote(scheme.customerId(), counter.aRing(TENANTS.first()));
        Scheme matured = mature(scheme.id(), quote);
        counter.expire(quote);
        assertThat(mature(scheme.id(), quote)).isEqualTo(matured);
        assertThat(mature(scheme.id(), null)).isEqualTo(matured);
        assertProblem(
                "scheme-unknown", () -> counter.shop.second(() -> changes().mature(scheme.id(), quote)));
    }

    @Test
    void theQuoteOfAnotherCustomerGivesNoBenefit() {
        Scheme scheme = ripeForAShareOfTheMaking();
        String theirs = counter.quote(cashier.customer(null), counter.aRing(TENANTS.first()));
        assertProblem("quote-of-other-customer", () -> mature(scheme.id(), theirs));
        String nobodys = counter.quote(null, counter.aRing(TENANTS.first()));
        assertProblem("quote-of-other-customer", () -> mature(scheme.id(), nobodys));
        assertThat(find(scheme.id()).status()).isEqualTo(SchemeStatus.OPEN);
    }

    @Test
    void oneQuoteGivesOneBenefit() {
        Scheme one = ripeForAShareOfTheMaking();
        Scheme other = ripeForAShareOfTheMaking(one.customerId());
        Piece ring = counter.aRing(TENANTS.first());
        String quote = counter.quote(one.customerId(), ring);
        mature(one.id(), quote);
        assertProblem("quote-used", () -> mature(other.id(), quote));
        var paid = counter.buying(one.customerId(), counter.aRing(TENANTS.first()));
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), paid));
        assertProblem("quote-used", () -> mature(other.id(), paid.quote()));
        assertThat(find(other.id()).status()).isEqualTo(SchemeStatus.OPEN);
    }

    @Test
    void theBenefitPaysForThePurchaseItWasPromisedForAndWhatIsLeftForAnything() {
        Scheme scheme = ripeForAShareOfTheMaking();
        Piece ring = counter.aRing(TENANTS.first());
        String promised = counter.quote(scheme.customerId(), ring);
        String code = Objects.requireNonNull(
                Objects.requireNonNull(mature(scheme.id(), promised).ending()).voucherCode());
        var elsewhere = counter.buying(
                scheme.customerId(), null, List.of(by(code, "82227.50")), counter.aRing(TENANTS.first()));
        assertProblem(
                "voucher-of-other-purchase",
                () -> counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), elsewhere)));
        assertProblem(
                "voucher-of-other-purchase",
                () -> counter.shop.first(() -> changes()
                        .pay(
                                enrolled(inMoney(11), scheme.customerId()).id(),
                                new SchemePaying(
                                        UUID.randomUUID(),
                                        1,
                                        counter.branch(TENANTS.first()),
                                        List.of(by(code, "10000.00")),
                                        null,
                                        null))));
        var card = new Payment(PaymentMethod.CARD, Counter.inr("8206.00"), null, "4711");
        var purchase = new SaleRequest(promised, scheme.customerId(), List.of(by(code, "80000.00"), card));
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), purchase));
        var rest =
                counter.buying(scheme.customerId(), null, List.of(by(code, "2227.50")), counter.aRing(TENANTS.first()));
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), rest));
        assertProblem(
                "scheme-benefit-used",
                () -> mature(scheme.id(), counter.quote(scheme.customerId(), counter.aRing(TENANTS.first()))));
    }

    @Test
    void whoChoosesOtherPiecesIsPromisedTheirBenefitInstead() {
        Scheme scheme = ripeForAShareOfTheMaking();
        String first = counter.quote(scheme.customerId(), counter.aRing(TENANTS.first()));
        var before = Objects.requireNonNull(mature(scheme.id(), first).ending());
        String two = counter.quote(scheme.customerId(), counter.aRing(TENANTS.first()), counter.aRing(TENANTS.first()));
        var after = Objects.requireNonNull(mature(scheme.id(), two).ending());
        assertThat(after.voucherCode()).isEqualTo(before.voucherCode());
        assertThat(after.benefit()).isEqualTo(Counter.inr("4455.00"));
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Vouchers.class).byCode(after.voucherCode()))
                        .balance())
                .isEqualTo(Counter.inr("84455.00"));
        assertProblem(
                "voucher-of-other-purchase",
                () -> counter.shop.first(() -> counter.sales()
                        .sell(
                                UUID.randomUUID(),
                                new SaleRequest(
                                        first,
                                        scheme.customerId(),
                                        List.of(
                                                by(String.valueOf(after.voucherCode()), "84455.00"),
                                                new Payment(PaymentMethod.UPI, Counter.inr("3751.00"), null, null))))));
        assertThat(mature(scheme.id(), two).ending()).isEqualTo(after);
    }

    @Test
    void anInstalmentIsPaidInPartsAndByVoucherLikeASale() {
        Scheme scheme = enrolled(inMoney(11));
        var till = cashier.openTill(counter.branch(TENANTS.first()), "Schemes");
        var advance = cashier.sell(VoucherKind.ADVANCE, "6000.00", scheme.customerId(), null);
        var parts = List.of(Cashier.by(advance, "6000.00"), Cashier.cash("4000.00"));
        UUID payment = UUID.randomUUID();
        var paying = new SchemePaying(payment, 1, counter.branch(TENANTS.first()), parts, till.id(), null);
        Scheme paid = counter.shop.first(() -> changes().pay(scheme.id(), paying));
        assertThat(paid.paid()).isEqualTo(Counter.inr("10000.00"));
        assertThat(counter.shop.first(() -> changes().pay(scheme.id(), paying))).isEqualTo(paid);
        var again = new SchemePaying(UUID.randomUUID(), 2, counter.branch(TENANTS.first()), parts, till.id(), null);
        assertProblem(
                "voucher-balance", () -> counter.shop.first(() -> changes().pay(scheme.id(), again)));
        assertThat(find(scheme.id()).instalments()).hasSize(1);
        // 1000 of the float and 4000 that came in
        assertThat(Objects.requireNonNull(cashier.close(till, 2).closing()).expected())
                .isEqualTo(Counter.inr("5000.00"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new SchemePaying(
                        UUID.randomUUID(),
                        2,
                        counter.branch(TENANTS.first()),
                        List.of(new Payment(PaymentMethod.ON_ACCOUNT, Counter.inr("10000.00"), null, null)),
                        null,
                        null))
                .hasMessageContaining("Pay something now");
    }

    @Test
    void gramsArePaidAtTheRateThatWasShownWhileItIsPromised() {
        Scheme scheme = enrolled(new SchemePlan(
                UUID.randomUUID(),
                "Two grams a month",
                6,
                null,
                Weight.of("2.000"),
                "22K",
                SchemePlan.BenefitKind.INSTALMENT,
                Percent.of("50")));
        var shown = counter.shop.first(() -> schemes().due(scheme.id()));
        assertThat(shown.amount()).isEqualTo(Counter.inr("12000.00"));
        assertThat(Objects.requireNonNull(shown.rate()).perGram()).isEqualTo(Counter.inr("6000.00"));
        assertThat(shown.fineGrams()).isEqualTo(Weight.of("1.832"));
        rate("6500.00");
        var upi = List.of(new Payment(PaymentMethod.UPI, Counter.inr("12000.00"), null, null));
        UUID branch = counter.branch(TENANTS.first());
        assertProblem(
                "instalment-amount",
                () -> counter.shop.first(() ->
                        changes().pay(scheme.id(), new SchemePaying(UUID.randomUUID(), 1, branch, upi, null, null))));
        assertProblem(
                "instalment-amount",
                () -> counter.shop.first(() -> changes()
                        .pay(
                                scheme.id(),
                                new SchemePaying(UUID.randomUUID(), 1, branch, upi, null, shown.promise() + "x"))));
        var paying = new SchemePaying(UUID.randomUUID(), 1, branch, upi, null, shown.promise());
        Scheme paid = counter.shop.first(() -> changes().pay(scheme.id(), paying));
        assertThat(paid.fineGrams()).isEqualTo(Weight.of("1.832"));
        assertThat(Objects.requireNonNull(paid.instalments().getFirst().rate()).perGram())
                .isEqualTo(Counter.inr("6000.00"));
        assertThat(counter.shop.first(() -> schemes().due(scheme.id())).amount())
                .isEqualTo(Counter.inr("13000.00"));
        assertProblem(
                "scheme-unknown", () -> counter.shop.second(() -> schemes().due(scheme.id())));
        rate("6000.00");
    }

    @Test
    void anInstalmentInMoneyIsWhatThePlanSays() {
        Scheme scheme = enrolled(inMoney(1));
        var due = counter.shop.first(() -> schemes().due(scheme.id()));
        assertThat(due.amount()).isEqualTo(Counter.inr("10000.00"));
        assertThat(due.promise()).isNull();
        pay(scheme.id(), UUID.randomUUID(), 1, "10000.00");
        assertProblem(
                "instalment-not-next", () -> counter.shop.first(() -> schemes().due(scheme.id())));
    }

    @Test
    void missedAndAheadAreCounted() {
        Scheme scheme = enrolled(inMoney(11));
        pay(scheme.id(), UUID.randomUUID(), 1, "10000.00");
        pay(scheme.id(), UUID.randomUUID(), 2, "10000.00");
        assertThat(find(scheme.id()).ahead(scheme.startedOn())).isEqualTo(1);
        assertThat(find(scheme.id()).missed(scheme.startedOn().plusMonths(3).plusDays(1)))
                .isEqualTo(2);
        change("UPDATE scheme SET started_on = started_on - 400 WHERE id = '" + scheme.id() + "'");
        for (int number = 3; number <= 11; number++) {
            pay(scheme.id(), UUID.randomUUID(), number, "10000.00");
        }
        assertProblem("scheme-lapsed", () -> mature(scheme.id(), null));
    }

    @Test
    void whoJoinsTwiceUnderOneIdHasJoinedOnce() {
        SchemePlan plan = inMoney(11);
        counter.shop.first(() -> schemes().add(plan));
        var who = new SchemeEnrolment(plan.id(), counter.branch(TENANTS.first()), cashier.customer(null));
        UUID id = UUID.randomUUID();
        assertThat(counter.shop.first(() -> schemes().enrol(id, who)))
                .isEqualTo(counter.shop.first(() -> schemes().enrol(id, who)));
        var other = new SchemeEnrolment(plan.id(), who.branchId(), cashier.customer(null));
        assertProblem(
                "scheme-id-reused", () -> counter.shop.first(() -> schemes().enrol(id, other)));
        var nobody = new SchemeEnrolment(plan.id(), who.branchId(), UUID.randomUUID());
        assertProblem(
                "customer-unknown", () -> counter.shop.first(() -> schemes().enrol(UUID.randomUUID(), nobody)));
        var nothing = new SchemeEnrolment(UUID.randomUUID(), who.branchId(), who.customerId());
        assertProblem(
                "scheme-plan-unknown", () -> counter.shop.first(() -> schemes().enrol(UUID.randomUUID(), nothing)));
    }

    private static SchemePlan inMoney(int months) {
        return new SchemePlan(
                UUID.randomUUID(),
                "Eleven months",
                months,
                Counter.inr("10000.00"),
                null,
                null,
                SchemePlan.BenefitKind.INSTALMENT,
                Percent.of("100"));
    }

    private static Scheme ripeForAShareOfTheMaking() {
        return ripeForAShareOfTheMaking(cashier.customer("ABCDE1234F"));
    }

    private static Scheme ripeForAShareOfTheMaking(UUID customer) {
        Scheme scheme = enrolled(
                new SchemePlan(
                        UUID.randomUUID(),
                        "No making",
                        1,
                        Counter.inr("80000.00"),
                        null,
                        null,
                        SchemePlan.BenefitKind.MAKING,
                        Percent.of("50")),
                customer);
        pay(scheme.id(), UUID.randomUUID(), 1, "80000.00");
        change("UPDATE scheme SET started_on = started_on - 40 WHERE id = '" + scheme.id() + "'");
        return scheme;
    }

    private static Payment by(String code, String amount) {
        return new Payment(PaymentMethod.VOUCHER, Counter.inr(amount), null, code);
    }

    private static Scheme enrolled(SchemePlan plan) {
        return enrolled(plan, cashier.customer("ABCDE1234F"));
    }

    private static Scheme enrolled(SchemePlan plan, UUID customer) {
        counter.shop.first(() -> schemes().add(plan));
        var who = new SchemeEnrolment(plan.id(), counter.branch(TENANTS.first()), customer);
        return counter.shop.first(() -> schemes().enrol(UUID.randomUUID(), who));
    }

    private static SchemePaying paying(UUID payment, int number, String amount) {
        var upi = new Payment(PaymentMethod.UPI, Counter.inr(amount), null, null);
        return new SchemePaying(payment, number, counter.branch(TENANTS.first()), List.of(upi), null, null);
    }

    private static Scheme pay(UUID id, UUID payment, int number, String amount) {
        return counter.shop.first(() -> changes().pay(id, paying(payment, number, amount)));
    }

    private static Scheme mature(UUID id, @Nullable String quote) {
        return counter.shop.first(() -> changes().mature(id, quote));
    }

    private static Scheme find(UUID id) {
        return counter.shop.first(() -> schemes().find(id));
    }

    private static void rate(String perGram) {
        Money gram = Counter.inr(perGram);
        var rate = new HandRate(
                counter.branch(TENANTS.first()), Purity.of(Metal.GOLD, "22K"), RateSide.SALE, gram, "test");
        counter.shop.first(() -> counter.shop.get(Rates.class).setByHand(rate, null));
        var house = new HandRate(null, Purity.of(Metal.GOLD, "22K"), RateSide.SALE, gram, "test");
        counter.shop.first(() -> counter.shop.get(Rates.class).setByHand(house, null));
    }

    private static void change(String sql) {
        counter.shop.first(() -> TENANTS.transactions()
                .write(() -> TENANTS.client().sql(sql).fetch().rowsUpdated()));
    }

    private static Schemes schemes() {
        return counter.shop.get(Schemes.class);
    }

    private static SchemeChanges changes() {
        return counter.shop.get(SchemeChanges.class);
    }

    @ComponentScan(
            basePackageClasses = Schemes.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {

        @Bean
        RatePromises promises() {
            return PromisesFixture.promises(Clock.systemUTC());
        }

        @Bean
        Rates rates() {
            return RatesFixture.rates(TENANTS, FixedMarket.goldAt("2650", "84.5"), Clock.systemUTC());
        }
    }
}
