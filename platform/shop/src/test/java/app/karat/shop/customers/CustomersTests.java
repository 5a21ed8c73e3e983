package app.karat.shop.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;

class CustomersTests {

    private static final int MANY = 100_000;
    private static final int PART = 5_000;

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TestShop shop;
    static Customers customers;

    @BeforeAll
    static void open() {
        shop = new TestShop(TENANTS, Features.class);
        customers = shop.get(Customers.class);
    }

    @Test
    void customerReadsBackAndIsUnknownToTheOther() {
        Customer customer = customerOne();
        shop.first(() -> customers.add(customer));
        assertThat(shop.first(() -> customers.find(customer.id()))).isEqualTo(customer);
        assertProblem("customer-unknown", () -> shop.second(() -> customers.find(customer.id())));
        assertThat(shop.second(() -> customers.page("one", null, 10)).items()).isEmpty();
        assertProblem("customer-id-taken", () -> shop.first(() -> customers.add(customer)));
    }

    @Test
    void changedCustomerIsFoundByTheNewNameOnly() {
        Customer customer = customerOne();
        shop.second(() -> customers.add(customer));
        var renamed = new Customer(
                customer.id(), "Customer Two", customer.phone(), null, null, null, null, 1, customer.createdAt());
        assertThat(shop.second(() -> customers.change(renamed)).version()).isEqualTo(2);
        assertThat(shop.second(() -> customers.page("two", null, 10)).items()).hasSize(1);
        assertThat(shop.second(() -> customers.page("one", null, 10)).items()).isEmpty();
        assertProblem("changed-meanwhile", () -> shop.second(() -> customers.change(renamed)));
    }

    @Test
    void typingFindsOneOfAHundredThousandAtOnce() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        fill(chain);
        for (String typed : List.of("cust", "customer 99", "surname77", "98000", "99123", "nobody at all")) {
            List<Long> millis = LongStream.range(0, 7)
                    .mapToObj(i -> millis(chain, typed))
                    .sorted()
                    .toList();
            // The quickest counts, because what else the machine does can only make a search slower.
            assertThat(millis.getFirst())
                    .as("quickest for '" + typed + "' of " + millis)
                    .isLessThan(300);
        }
        assertThat(shop.in(chain, () -> customers.page("customer 77123", null, 10))
                        .items())
                .singleElement()
                .extracting(Customer::name)
                .isEqualTo("Customer 77123 Surname123");
    }

    @Test
    void pagesHoldEveryCustomerOnce() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        for (int i = 0; i < 23; i++) {
            shop.in(chain, () -> customers.add(customerOne()));
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            var page = shop.in(chain, () -> customers.page("on", from, 5));
            page.items().forEach(customer -> seen.add(customer.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(new HashSet<>(seen)).hasSize(23).hasSameSizeAs(seen);
    }

    private static long millis(TenantRef chain, @Nullable String typed) {
        long start = System.nanoTime();
        shop.in(chain, () -> customers.page(typed, null, 20));
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** In parts, because one statement for all takes longer on a busy machine than a tenant's statement may. */
    private static void fill(TenantRef chain) {
        for (int first = 1; first <= MANY; first += PART) {
            add(chain, first, first + PART - 1);
        }
    }

    private static void add(TenantRef chain, int first, int last) {
        shop.in(
                chain,
                () -> TENANTS.transactions()
                        .write(() -> TENANTS.client()
                                .sql("""
                        INSERT INTO customer (id, name, phone, words, created_at, updated_at)
                        SELECT gen_random_uuid(), 'Customer ' || n || ' Surname' || n % 1000, '+91 98' || lpad(n::text, 8, '0'),
                               array_to_tsvector(ARRAY['customer', n::text, 'surname' || n % 1000, '9198' || lpad(n::text, 8, '0'),
                                 '98' || lpad(n::text, 8, '0'), right(lpad(n::text, 8, '0'), 5), right(lpad(n::text, 8, '0'), 4)]),
                               now() - n * interval '1 second', now()
                          FROM generate_series(:first, :last) n""")
                                .bind("first", first)
                                .bind("last", last)
                                .fetch()
                                .rowsUpdated()));
    }

    private static Customer customerOne() {
        return new Customer(
                UUID.randomUUID(),
                "Customer One",
                "+91 98200 12345",
                "one@example.test",
                null,
                null,
                "MH",
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static void assertProblem(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @ComponentScan(
            basePackageClasses = {Customers.class, AuditTrail.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
