package app.karat.shop.sales;

import static app.karat.shop.sales.SalesTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shops;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.receivables.Receivables;
import app.karat.shop.receivables.Settling;
import app.karat.shop.till.BusinessDay;
import app.karat.shop.till.CashMovement;
import app.karat.shop.till.CashPurpose;
import app.karat.shop.till.Days;
import app.karat.shop.till.TillSession;
import app.karat.shop.till.Tills;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tills, days and credit as sales meet them (M8). */
class TillSaleTests {

    private static final boolean FULL = Boolean.getBoolean("karat.full");

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static Cashier cashier;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS);
        cashier = new Cashier(counter, TENANTS.first());
    }

    @Test
    void tillHoldsItsFloatAndItsCashAndIsCountedBlind() {
        UUID branch = aBranch(TENANTS.first());
        TillSession till = cashier.openTill(branch, "Front");
        assertThat(till.closing()).isNull();
        assertProblem("till-already-open", () -> cashier.openTill(branch, "FRONT"));
        sell(branch, till.id(), Cashier.cash("5000.00"));
        move(till, new CashMovement(UUID.randomUUID(), false, Counter.inr("700.00"), CashPurpose.EXPENSES, "Tea"));
        var in = new CashMovement(UUID.randomUUID(), true, Counter.inr("100.00"), CashPurpose.SAFE, "Change");
        move(till, in);
        move(till, in);

        var closing = Objects.requireNonNull(cashier.close(till, 10).closing());
        assertThat(closing.expected()).isEqualTo(Counter.inr("5400.00"));
        assertThat(closing.difference()).isEqualTo(Counter.inr("-400.00"));
        assertThat(closing.zNumber()).matches(".{2,4}/Z2\\d{3}/00001");
        assertThat(closing.report().sales().count()).isEqualTo(1);
        assertThat(closing.report().handMovements()).hasSize(2);
        assertThat(closing.report().accounts()).extracting("account").contains("CASH", "SALES", "EXPENSES");
        assertThat(cashier.close(till, 10).closing()).isEqualTo(closing);
        assertProblem("till-closed", () -> cashier.close(till, 11));
        assertProblem("till-closed", () -> sell(branch, till.id(), Cashier.cash("1.00")));
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void tillOfAnotherBranchOrDayOrTenantTakesNothing() {
        UUID branch = aBranch(TENANTS.first());
        TillSession elsewhere = cashier.openTill(branch, "Side");
        assertProblem(
                "till-of-another-branch",
                () -> sell(counter.branch(TENANTS.first()), elsewhere.id(), Cashier.cash("1.00")));
        assertProblem("till-unknown", () -> sell(branch, UUID.randomUUID(), Cashier.cash("1.00")));
        assertProblem(
                "till-unknown",
                () -> counter.shop.second(() -> counter.shop.get(Tills.class).find(elsewhere.id())));
        run("UPDATE till_session SET day = day - 1 WHERE id = '" + elsewhere.id() + "'");
        assertProblem("till-of-another-day", () -> sell(branch, elsewhere.id(), Cashier.cash("1.00")));
    }

    @Test
    void closedDayIsCompleteAndTakesNothingMore() {
        UUID branch = aBranch(TENANTS.first());
        LocalDate today = counter.shop.shop(TENANTS.first()).day(Instant.now());
        TillSession till = cashier.openTill(branch, "Front");
        sell(branch, till.id(), Cashier.cash("1000.00"));
        assertProblem("tills-open", () -> close(branch, today));
        cashier.close(till, 4);
        assertProblem("day-not-begun", () -> close(branch, today.plusDays(1)));

        BusinessDay closed = close(branch, today);
        assertThat(closed.figures().sales().count()).isEqualTo(1);
        assertThat(closed.figures().taxes()).extracting("label").containsExactly("CGST", "SGST");
        assertThat(closed.figures().payments()).extracting("method").containsExactly("CARD", "CASH");
        assertThat(closed.figures().tills()).hasSize(1);
        assertThat(close(branch, today)).isEqualTo(closed);
        assertThat(counter.shop.first(() -> counter.shop.get(Days.class).closed(branch, null, 10)))
                .containsExactly(closed);
        assertProblem("day-closed", () -> sell(branch, null, Cashier.cash("1.00")));
        assertProblem("day-closed", () -> cashier.openTill(branch, "Front"));
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void whatIsLeftIsOwedByANamedCustomerAndSettledOnce() {
        UUID customer = cashier.customer(null);
        var later = new Payment(
                PaymentMethod.ON_ACCOUNT,
                Counter.inr("20000.00"),
                null,
                null,
                LocalDate.now().plusDays(30));
        var ring = counter.aRing(TENANTS.first());
        UUID sale = UUID.randomUUID();
        SaleRequest request = counter.buying(customer, null, List.of(later), ring);
        Sale sold =
                counter.shop.first(() -> counter.sales().sell(sale, request)).sale();
        assertThat(sold.onAccount()).isEqualTo(Counter.inr("20000.00"));
        assertThat(counter.shop.first(() -> counter.sales().find(sale))).isEqualTo(sold);
        assertProblem("customer-needed", () -> sell(counter.branch(TENANTS.first()), null, later));

        var part = settling("15000.00");
        settle(sale, part);
        assertThat(settle(sale, part)).isEqualTo(Counter.inr("5000.00"));
        assertProblem("more-than-open", () -> settle(sale, settling("5000.01")));
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Receivables.class).page(null, customer, null, 10))
                        .items())
                .hasSize(1);
        var ageing =
                counter.shop.first(() -> counter.shop.get(Receivables.class).ageing(null));
        assertThat(ageing.total().notDue()).isEqualTo(Counter.inr("5000.00"));
        assertThat(settle(sale, settling("5000.00"))).isEqualTo(Counter.inr("0.00"));
        assertProblem(
                "receivable-unknown",
                () -> counter.shop.second(
                        () -> counter.shop.get(Receivables.class).find(sale)));
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    /** s. 269ST: two sales of 1.2 lakh in cash at the same moment are one too many, whatever each of them knows. */
    @Test
    void cashOfOneCustomerOnOneDayStaysBelowTheLimit() {
        UUID customer = cashier.customer("ABCDE1234F");
        Money half = Counter.inr("60000.00");
        List<Mono<Object>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var ring = counter.aRing(TENANTS.first());
            attempts.add(attempt(TENANTS.first(), counter.buying(customer, null, List.of(Cashier.cash(half)), ring)));
        }
        List<Object> answers = race(attempts);
        assertThat(answers).filteredOn(SaleOutcome.class::isInstance).hasSize(3);
        assertThat(answers).filteredOn(Problem.class::isInstance).allSatisfy(answer -> {
            assertThat(((Problem) answer).slug()).isEqualTo("too-much-cash");
            assertThat(((Problem) answer).extras()).containsKey("cashToday");
        });
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void indianPurchaseAboveTwoLakhNeedsThePanOnRecord() {
        var rings =
                List.of(counter.aRing(TENANTS.first()), counter.aRing(TENANTS.first()), counter.aRing(TENANTS.first()));
        var pieces = rings.toArray(app.karat.shop.inventory.Piece[]::new);
        UUID nameless = cashier.customer(null);
        assertProblem(
                "tax-id-needed",
                () -> counter.shop.first(() ->
                        counter.sales().sell(UUID.randomUUID(), counter.buying(nameless, null, List.of(), pieces))));
        UUID known = cashier.customer("ABCDE1234F");
        counter.shop.first(
                () -> counter.sales().sell(UUID.randomUUID(), counter.buying(known, null, List.of(), pieces)));
    }

    /** M8: closes racing sales: every sale is in the till and the day that took it, or refused. */
    @Test
    void closesRacingSalesLeaveNoSaleInNoDayOrInTwo() {
        for (int round = 0; round < (FULL ? 500 : 4); round++) {
            TenantRef tenant = TENANTS.first();
            UUID branch = aBranch(tenant);
            TillSession till = cashier.openTill(branch, "Front");
            List<Mono<Object>> attempts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                var ring = counter.aRing(tenant, branch);
                UUID into = i % 2 == 0 ? till.id() : null;
                attempts.add(attempt(tenant, counter.buying(null, into, List.of(Cashier.cash("100.00")), ring)));
            }
            attempts.add(2 + round % 4, closing(tenant, branch, till));
            List<Object> answers = race(attempts);

            long sold = answers.stream().filter(SaleOutcome.class::isInstance).count();
            assertThat(answers)
                    .filteredOn(Problem.class::isInstance)
                    .allSatisfy(answer -> assertThat(((Problem) answer).slug()).isIn("till-closed", "day-closed"));
            BusinessDay day = (BusinessDay) answers.stream()
                    .filter(BusinessDay.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(day.figures().sales().count()).isEqualTo(sold);
        }
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    /** The checker sees a sale that slipped into a closed day. */
    @Test
    void checkerFindsASeededFault() {
        TenantRef fresh = TENANTS.platform().newIndianTenant();
        var desk = new Cashier(counter, fresh);
        UUID branch = counter.branch(fresh);
        TillSession till = desk.openTill(branch, "Front");
        desk.close(till, 2);
        var ring = counter.aRing(fresh);
        counter.shop.in(fresh, () -> counter.sales().sell(UUID.randomUUID(), counter.buying(ring)));
        counter.shop.in(
                fresh,
                () -> counter.shop
                        .get(Days.class)
                        .close(branch, counter.shop.shop(fresh).day(Instant.now())));
        assertThat(BooksCheck.of(counter.shop, fresh)).isEmpty();
        counter.shop.in(
                fresh, () -> write("UPDATE business_day SET figures = jsonb_set(figures, '{sales,count}', '0')"));
        counter.shop.in(
                fresh, () -> write("UPDATE till_session SET expected = expected + 1, difference = difference - 1"));
        assertThat(String.join("\n", BooksCheck.of(counter.shop, fresh)))
                .contains("M8 closed day changed", "M8 till does not add up");
    }

    private static Mono<Object> closing(TenantRef tenant, UUID branch, TillSession till) {
        var tills = counter.shop.get(Tills.class);
        LocalDate today = counter.shop.shop(tenant).day(Instant.now());
        return counter.shop
                .later(
                        tenant,
                        () -> tills.close(till.id(), Cashier.count(2))
                                .flatMap(closed -> counter.shop.get(Days.class).close(branch, today)))
                .cast(Object.class);
    }

    private static Mono<Object> attempt(TenantRef tenant, SaleRequest request) {
        return counter.shop
                .later(tenant, () -> counter.sales().sell(UUID.randomUUID(), request))
                .cast(Object.class)
                .onErrorResume(Mono::just);
    }

    private static List<Object> race(List<Mono<Object>> attempts) {
        return Objects.requireNonNull(Flux.fromIterable(attempts)
                .flatMap(each -> each.subscribeOn(Schedulers.parallel()), 16)
                .collectList()
                .block(Duration.ofMinutes(2)));
    }

    private static UUID aBranch(TenantRef tenant) {
        String code = UUID.randomUUID().toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT);
        var branch = new Branch(UUID.randomUUID(), code, "Branch", "MH", "", 1);
        return counter.shop
                .in(tenant, () -> counter.shop.get(Shops.class).add(branch))
                .id();
    }

    private static void sell(UUID branch, @org.jspecify.annotations.Nullable UUID till, Payment payment) {
        var ring = counter.aRing(TENANTS.first(), branch);
        counter.shop.first(
                () -> counter.sales().sell(UUID.randomUUID(), counter.buying(null, till, List.of(payment), ring)));
    }

    private static void move(TillSession till, CashMovement movement) {
        counter.shop.first(() -> counter.shop.get(Tills.class).move(till.id(), movement));
    }

    private static BusinessDay close(UUID branch, LocalDate day) {
        return counter.shop.first(() -> counter.shop.get(Days.class).close(branch, day));
    }

    private static Settling settling(String amount) {
        var cash = new Payment(PaymentMethod.CARD, Counter.inr(amount), null, null);
        return new Settling(UUID.randomUUID(), counter.branch(TENANTS.first()), List.of(cash), null);
    }

    private static Money settle(UUID sale, Settling payment) {
        return counter.shop
                .first(() -> counter.shop.get(Receivables.class).settle(sale, payment))
                .open();
    }

    private static void run(String sql) {
        counter.shop.first(() -> write(sql));
    }

    private static Mono<Long> write(String sql) {
        return TENANTS.transactions()
                .write(() -> TENANTS.client().sql(sql).fetch().rowsUpdated());
    }
}
