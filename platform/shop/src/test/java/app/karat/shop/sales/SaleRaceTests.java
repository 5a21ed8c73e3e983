package app.karat.shop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Selling under contention on two nodes, checked by {@link BooksCheck}. The full counts of the invariants run with {@code -Dkarat.full=true}.
 */
class SaleRaceTests {

    private static final boolean FULL = Boolean.getBoolean("karat.full");
    private static final int CROWD = 64;

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter here;
    static Counter there;

    @BeforeAll
    static void openTwoNodes() {
        here = new Counter(TENANTS);
        there = here.onAnotherNode(TENANTS);
    }

    /** S1: 200 buyers on one piece. */
    @Test
    void onePieceHasOneBuyerHoweverManyTry() {
        int rounds = FULL ? 100 : 3;
        for (int round = 0; round < rounds; round++) {
            Piece ring = here.aRing(TENANTS.first());
            List<Object> answers = all(Flux.range(0, 200)
                    .map(buyer -> attempt(node(buyer), TENANTS.first(), UUID.randomUUID(), here.buying(ring))));

            assertThat(answers).hasSize(200);
            assertThat(answers).filteredOn(SaleOutcome.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Problem.class::isInstance)
                    .hasSize(199)
                    .allSatisfy(answer -> {
                        assertThat(((Problem) answer).slug()).isEqualTo("piece-not-available");
                        assertThat(((Problem) answer).extras()).containsEntry("tag", ring.tag());
                    });
        }
        assertBooksAreRight(TENANTS.first());
    }

    /** M2: one sale id sent five times at once to two nodes, and once more with another body. */
    @Test
    void oneSaleIdMakesOneSaleAndOneAnswer() {
        int ids = FULL ? 10_000 : 60;
        for (int i = 0; i < ids; i++) {
            UUID id = UUID.randomUUID();
            SaleRequest request = here.buying(here.aRing(TENANTS.first()));
            List<Object> answers = all(Flux.range(0, 5).map(send -> attempt(node(send), TENANTS.first(), id, request)));

            assertThat(answers).hasOnlyElementsOfType(SaleOutcome.class).hasSize(5);
            assertThat(answers)
                    .filteredOn(answer -> !((SaleOutcome) answer).repeated())
                    .hasSize(1);
            assertThat(new HashSet<>(answers.stream()
                            .map(answer -> ((SaleOutcome) answer).sale())
                            .toList()))
                    .hasSize(1);
            if (i % 10 == 0) {
                SaleRequest other = here.buying(here.aRing(TENANTS.first()));
                assertThat(all(Flux.just(attempt(there, TENANTS.first(), id, other))))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.slug()).isEqualTo("sale-id-reused"));
            }
        }
        assertBooksAreRight(TENANTS.first());
    }

    /** M2: the same id for two different baskets at the same moment. */
    @Test
    void oneSaleIdForTwoBasketsAtOnceSellsOneOfThem() {
        int rounds = FULL ? 2_000 : 20;
        for (int round = 0; round < rounds; round++) {
            UUID id = UUID.randomUUID();
            SaleRequest one = here.buying(here.aRing(TENANTS.first()));
            SaleRequest two = here.buying(here.aRing(TENANTS.first()));
            List<Object> answers =
                    all(Flux.just(attempt(here, TENANTS.first(), id, one), attempt(there, TENANTS.first(), id, two)));
            assertThat(answers).filteredOn(SaleOutcome.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Problem.class::isInstance)
                    .singleElement()
                    .satisfies(answer -> assertThat(((Problem) answer).slug()).isEqualTo("sale-id-reused"));
        }
        assertBooksAreRight(TENANTS.first());
    }

    /** M6: parallel sales in two branches on two nodes number their invoices without a gap. */
    @Test
    void parallelSalesNumberTheirInvoicesWithoutAGap() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        UUID first = here.branch(chain);
        UUID second = here.shop
                .in(
                        chain,
                        () -> here.shop
                                .get(Shops.class)
                                .add(new Branch(UUID.randomUUID(), "B2", "Second", "MH", "", 1)))
                .id();
        int sales = FULL ? 10_000 : 120;
        List<Piece> rings = IntStream.range(0, sales)
                .mapToObj(i -> here.aRing(chain, i % 3 == 0 ? second : first))
                .toList();
        List<Object> answers = all(Flux.fromIterable(rings)
                .index((i, ring) -> attempt(node(i.intValue()), chain, UUID.randomUUID(), here.buying(ring))));

        assertThat(answers).hasOnlyElementsOfType(SaleOutcome.class).hasSize(sales);
        assertBooksAreRight(chain);
    }

    /** Baskets with common pieces in any order never deadlock: each is sold whole or refused. */
    @Test
    void basketsThatShareSomePiecesNeverDeadlock() {
        int rounds = FULL ? 500 : 10;
        var random = new Random(7);
        for (int round = 0; round < rounds; round++) {
            List<Piece> rings = IntStream.range(0, 4)
                    .mapToObj(i -> here.aRing(TENANTS.first()))
                    .toList();
            List<Object> answers = all(Flux.range(0, 12).map(buyer -> {
                List<Piece> basket = new ArrayList<>(rings);
                Collections.shuffle(basket, random);
                SaleRequest request = here.buying(basket.subList(0, 2).toArray(Piece[]::new));
                return attempt(node(buyer), TENANTS.first(), UUID.randomUUID(), request);
            }));
            assertThat(answers)
                    .filteredOn(Throwable.class::isInstance)
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(
                                    Problem.class,
                                    problem -> assertThat(problem.slug()).isEqualTo("piece-not-available")));
            assertThat(answers).filteredOn(SaleOutcome.class::isInstance).isNotEmpty();
        }
        assertBooksAreRight(TENANTS.first());
    }

    /** M4: clients that leave at any moment leave whole sales or none, and no connection behind. */
    @Test
    void clientsThatLeaveAtAnyMomentLeaveNoPartialSale() throws Exception {
        int requests = FULL ? 5_000 : 300;
        var random = new Random(42);
        List<Piece> rings = IntStream.range(0, requests)
                .mapToObj(i -> here.aRing(TENANTS.first()))
                .toList();
        all(Flux.fromIterable(rings).index((i, ring) -> {
            Duration patience = Duration.ofNanos(random.nextLong(FULL ? 500_000_000L : 40_000_000L));
            return attempt(node(i.intValue()), TENANTS.first(), UUID.randomUUID(), here.buying(ring))
                    .takeUntilOther(Mono.delay(patience))
                    .defaultIfEmpty("left");
        }));

        awaitNoOpenTransaction();
        assertBooksAreRight(TENANTS.first());
        Piece after = here.aRing(TENANTS.first());
        assertThat(all(Flux.just(attempt(there, TENANTS.first(), UUID.randomUUID(), here.buying(after)))))
                .hasOnlyElementsOfType(SaleOutcome.class);
    }

    /** The checker sees what it is there to see. */
    @Test
    void checkerFindsASeededFault() {
        TenantRef fresh = TENANTS.platform().newIndianTenant();
        Piece ring = here.aRing(fresh);
        here.shop.in(fresh, () -> here.sales().sell(UUID.randomUUID(), here.buying(ring)));
        assertThat(BooksCheck.of(here.shop, fresh)).isEmpty();

        here.shop.in(
                fresh,
                () -> TENANTS.transactions()
                        .write(() -> TENANTS.client()
                                .sql("UPDATE piece SET status = 'IN_STOCK', sale_id = NULL")
                                .fetch()
                                .rowsUpdated()));
        here.shop.in(
                fresh,
                () -> TENANTS.transactions()
                        .write(() -> TENANTS.client()
                                .sql("INSERT INTO ledger_entry (posting, at, branch_id, account, debit)"
                                        + " SELECT gen_random_uuid(), now(), branch_id, 'CASH', 1 FROM sale")
                                .fetch()
                                .rowsUpdated()));
        assertThat(String.join("\n", BooksCheck.of(here.shop, fresh)))
                .contains("S1 sale whose pieces", "S2 stock differs", "M1 debits differ", "M4 posting without");
    }

    private static Counter node(int number) {
        return number % 2 == 0 ? here : there;
    }

    /** A till that is told how busy it is tries again a moment later under the same id, as {@code Retry-After} asks it to. */
    private static Mono<Object> attempt(Counter counter, TenantRef tenant, UUID id, SaleRequest request) {
        return counter.shop
                .later(tenant, () -> counter.sales().sell(id, request))
                .cast(Object.class)
                .retryWhen(Retry.fixedDelay(30, Duration.ofSeconds(1)).filter(SaleRaceTests::isBusy))
                .onErrorResume(Mono::just);
    }

    private static boolean isBusy(Throwable answer) {
        return answer instanceof Problem problem && problem.slug().equals("busy");
    }

    private static List<Object> all(Flux<Mono<Object>> attempts) {
        return Objects.requireNonNull(attempts.flatMap(attempt -> attempt.subscribeOn(Schedulers.parallel()), CROWD)
                .collectList()
                .block(Duration.ofMinutes(FULL ? 30 : 2)));
    }

    private static void assertBooksAreRight(TenantRef tenant) {
        assertThat(BooksCheck.of(here.shop, tenant)).isEmpty();
    }

    private static void awaitNoOpenTransaction() throws InterruptedException {
        var deadline = new Deadline();
        while (openTransactions() > 0) {
            assertThat(deadline.isOver())
                    .as("transactions still open after 10 s")
                    .isFalse();
            Thread.sleep(100);
        }
    }

    private static long openTransactions() {
        return (Long) Objects.requireNonNull(TENANTS.platform()
                        .client("owner")
                        .sql(
                                "SELECT count(*) AS open FROM pg_stat_activity WHERE usename LIKE 'app\\_b%' AND state <> 'idle'")
                        .fetch()
                        .one()
                        .block())
                .get("open");
    }

    /** Ten seconds from now. */
    private static final class Deadline {

        private final long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();

        boolean isOver() {
            return System.nanoTime() > end;
        }
    }
}
