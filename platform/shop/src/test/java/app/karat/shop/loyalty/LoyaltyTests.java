package app.karat.shop.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.TestShop;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customer;
import app.karat.shop.customers.Customers;
import app.karat.shop.sales.BooksCheck;
import app.karat.shop.sales.Counter;
import app.karat.shop.till.Days;
import app.karat.shop.vouchers.Voucher;
import app.karat.shop.vouchers.VoucherKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class LoyaltyTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    private static final LoyaltyRule RULE = new LoyaltyRule(Counter.inr("1000.00"), 2, Counter.inr("0.50"), 12);

    static Counter counter;
    static TestShop shop;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        shop = counter.shop;
    }

    @BeforeEach
    void rule() {
        shop.first(() -> loyalty().rule(RULE));
    }

    @AfterEach
    void pointsAreTheirEntries() {
        assertThat(shop.row(
                                TENANTS.first(),
                                "SELECT count(*) AS it FROM loyalty_account a WHERE a.points <>"
                                        + " (SELECT coalesce(sum(e.points), 0) FROM loyalty_entry e WHERE e.customer_id = a.customer_id)")
                        .get("it"))
                .isEqualTo(0L);
        assertThat(BooksCheck.of(shop, TENANTS.first())).isEmpty();
    }

    @Test
    void everyFullThousandBeforeTaxEarnsPoints() {
        UUID customer = customer();
        buy(customer);
        LoyaltyBalance balance = balance(customer);
        assertThat(balance.points()).isEqualTo(170);
        assertThat(balance.worth()).isEqualTo(Counter.inr("85.00"));
        assertThat(balance.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("EARNED");
            assertThat(entry.expiresOn()).isNotNull();
        });
    }

    @Test
    void withoutARuleOrACustomerNothingIsEarned() {
        counter.sellsARing(TENANTS.first());
        shop.first(() -> loyalty().rule(null));
        UUID customer = customer();
        buy(customer);
        assertThat(balance(customer).points()).isZero();
        assertThat(balance(customer).worth()).isNull();
    }

    @Test
    void redeemedPointsAreAVoucherOfTheCustomerOnce() {
        UUID customer = customer();
        buy(customer);
        UUID id = UUID.randomUUID();
        var redemption = new Redemption(customer, counter.branch(TENANTS.first()), 100);
        Voucher voucher = shop.first(() -> loyalty().redeem(id, redemption));
        assertThat(voucher.kind()).isEqualTo(VoucherKind.STORE_CREDIT);
        assertThat(voucher.balance()).isEqualTo(Counter.inr("50.00"));
        assertThat(voucher.customerId()).isEqualTo(customer);
        assertThat(shop.first(() -> loyalty().redeem(id, redemption))).isEqualTo(voucher);
        assertThat(balance(customer).points()).isEqualTo(70);
        assertThat(refusal(id, new Redemption(customer, redemption.branchId(), 10)))
                .isEqualTo("redemption-id-reused");
        assertThat(refusal(UUID.randomUUID(), new Redemption(customer, redemption.branchId(), 71)))
                .isEqualTo("loyalty-points");
    }

    @Test
    void pointsAreNotRedeemedIntoAClosedDay() {
        UUID customer = customer();
        buy(customer);
        UUID kiosk = UUID.randomUUID();
        shop.first(() -> shop.get(Shops.class).add(new Branch(kiosk, "KIO", "Kiosk", "MH", "", 1)));
        LocalDate today = shop.shop(TENANTS.first()).day(Instant.now());
        shop.first(() -> shop.get(Days.class).close(kiosk, today));
        assertThat(refusal(UUID.randomUUID(), new Redemption(customer, kiosk, 100)))
                .isEqualTo("day-closed");
        assertThat(balance(customer).points()).isEqualTo(170);
    }

    @Test
    void ofManyRedemptionsAtOnceNoMoreGoThroughThanThereArePoints() {
        UUID customer = customer();
        buy(customer);
        var redemption = new Redemption(customer, counter.branch(TENANTS.first()), 50);
        List<Object> answers = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(
                        i -> shop.later(TENANTS.first(), () -> loyalty().redeem(UUID.randomUUID(), redemption))
                                .cast(Object.class)
                                .onErrorResume(Mono::just)
                                .subscribeOn(Schedulers.parallel()),
                        20)
                .collectList()
                .block(Duration.ofMinutes(1)));
        assertThat(answers).filteredOn(Voucher.class::isInstance).hasSize(3);
        assertThat(balance(customer).points()).isEqualTo(20);
    }

    @Test
    void lapsedPointsCountNoMoreAndAreBookedWithTheNextRedemption() {
        UUID customer = customer();
        buy(customer);
        lapsed(customer, 40);
        assertThat(balance(customer).points()).isEqualTo(170);
        assertThat(refusal(UUID.randomUUID(), new Redemption(customer, counter.branch(TENANTS.first()), 171)))
                .isEqualTo("loyalty-points");
        var all = new Redemption(customer, counter.branch(TENANTS.first()), 170);
        shop.first(() -> loyalty().redeem(UUID.randomUUID(), all));
        LoyaltyBalance balance = balance(customer);
        assertThat(balance.points()).isZero();
        assertThat(balance.entries())
                .extracting(entry -> entry.kind() + " " + entry.points())
                .containsExactly("REDEEMED -170", "EXPIRED -40", "EARNED 40", "EARNED 170");
    }

    @Test
    void otherJewellerHasOtherPointsAndRules() {
        UUID customer = customer();
        buy(customer);
        assertThat(shop.second(() -> loyalty().rule())).isEmpty();
        assertThat(refusal(() -> shop.second(() -> loyalty().balance(customer))))
                .isEqualTo("customer-unknown");
        var theirs = new Redemption(customer, counter.branch(TENANTS.second()), 1);
        assertThat(refusal(() -> shop.second(() -> loyalty().redeem(UUID.randomUUID(), theirs))))
                .isEqualTo("customer-unknown");
        assertThat(balance(customer).points()).isEqualTo(170);
    }

    private static void buy(UUID customer) {
        var request = counter.buying(customer, counter.aRing(TENANTS.first()));
        shop.first(() -> counter.sales().sell(UUID.randomUUID(), request));
    }

    private static void lapsed(UUID customer, int points) {
        UUID branch = counter.branch(TENANTS.first());
        shop.first(() -> TENANTS.transactions()
                .write(() -> TENANTS.client()
                        .sql(
                                "WITH earned AS (INSERT INTO loyalty_entry (customer_id, at, kind, points, source, branch_id, expires_on, by_name)"
                                        + " VALUES (:customer, now(), 'EARNED', :points, gen_random_uuid(), :branch, current_date - 2, 'Sales One'))"
                                        + " UPDATE loyalty_account SET points = points + :points WHERE customer_id = :customer")
                        .bind("customer", customer)
                        .bind("points", points)
                        .bind("branch", branch)
                        .fetch()
                        .rowsUpdated()));
    }

    private static UUID customer() {
        var customer = new Customer(
                UUID.randomUUID(),
                "Customer One",
                null,
                null,
                "ABCDE1234F",
                null,
                "MH",
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return shop.first(() -> shop.get(Customers.class).add(customer)).id();
    }

    private static LoyaltyBalance balance(UUID customer) {
        return shop.first(() -> loyalty().balance(customer));
    }

    private static String refusal(UUID id, Redemption redemption) {
        return refusal(() -> shop.first(() -> loyalty().redeem(id, redemption)));
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            return problem.slug();
        }
        return "nothing refused";
    }

    private static Loyalty loyalty() {
        return shop.get(Loyalty.class);
    }

    @ComponentScan(
            basePackageClasses = Loyalty.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
