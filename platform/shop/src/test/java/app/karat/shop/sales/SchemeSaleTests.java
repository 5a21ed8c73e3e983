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
import app.karat.shop.metals.HandRate;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.RatesFixture;
import app.karat.shop.metals.market.FixedMarket;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.schemes.Scheme;
import app.karat.shop.schemes.SchemeChanges;
import app.karat.shop.schemes.SchemeClosing;
import app.karat.shop.schemes.SchemeEnrolment;
import app.karat.shop.schemes.SchemePaying;
import app.karat.shop.schemes.SchemePlan;
import app.karat.shop.schemes.SchemeStatus;
import app.karat.shop.schemes.Schemes;
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
        Scheme scheme = enrolled(new SchemePlan(
                UUID.randomUUID(),
                "No making",
                1,
                Counter.inr("80000.00"),
                null,
                null,
                SchemePlan.BenefitKind.MAKING,
                Percent.of("50")));
        pay(scheme.id(), UUID.randomUUID(), 1, "80000.00");
        change("UPDATE scheme SET started_on = started_on - 40 WHERE id = '" + scheme.id() + "'");
        assertProblem("quote-needed", () -> mature(scheme.id(), null));
        String quote = counter.quote(scheme.customerId(), counter.aRing(TENANTS.first()));
        // half of the ring's making of 4455.00
        assertThat(Objects.requireNonNull(mature(scheme.id(), quote).ending()).benefit())
                .isEqualTo(Counter.inr("2227.50"));
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

    private static Scheme enrolled(SchemePlan plan) {
        counter.shop.first(() -> schemes().add(plan));
        var who = new SchemeEnrolment(plan.id(), counter.branch(TENANTS.first()), cashier.customer("ABCDE1234F"));
        return counter.shop.first(() -> schemes().enrol(UUID.randomUUID(), who));
    }

    private static SchemePaying paying(UUID payment, int number, String amount) {
        var upi = new Payment(PaymentMethod.UPI, Counter.inr(amount), null, null);
        return new SchemePaying(payment, number, counter.branch(TENANTS.first()), List.of(upi), null);
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
        Rates rates() {
            return RatesFixture.rates(TENANTS, FixedMarket.goldAt("2650", "84.5"), Clock.systemUTC());
        }
    }
}
