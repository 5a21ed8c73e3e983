package app.karat.shop.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.inventory.Piece;
import app.karat.shop.sales.BooksCheck;
import app.karat.shop.sales.SaleOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** S4: the timer, a longer reservation and two buyers at the very end of a reservation. Full counts with {@code -Dkarat.full=true}. */
class ReservationRaceTests {

    private static final int ROUNDS = Boolean.getBoolean("karat.full") ? 1_000 : 40;

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static ReservationFixture at;

    @BeforeAll
    static void open() {
        at = new ReservationFixture(TENANTS);
    }

    @Test
    void everyPaymentAtTheEndOfAReservationIsASaleOrARefusal() {
        var random = new Random(11);
        UUID customer = at.aCustomer(TENANTS.first());
        UUID another = at.aCustomer(TENANTS.first());
        int sold = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Piece ring = at.counter.aRing(TENANTS.first());
            var until = ReservationFixture.now().plusMillis(random.nextInt(40));
            Reservation kept = at.keep(TENANTS.first(), ring, customer, until);
            List<Object> answers = race(
                    random,
                    later(() -> at.shop.get(ReservationExpiry.class).here()),
                    later(() -> at.reservations.extend(kept.id(), until.plusMillis(20))),
                    later(() -> at.counter.sales().sell(UUID.randomUUID(), at.counter.buying(customer, ring))),
                    later(() -> at.counter.sales().sell(UUID.randomUUID(), at.counter.buying(another, ring))));
            assertThat(answers).filteredOn(SaleOutcome.class::isInstance).hasSizeLessThanOrEqualTo(1);
            assertThat(answers)
                    .filteredOn(Throwable.class::isInstance)
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(
                                    Problem.class,
                                    problem -> assertThat(problem.slug())
                                            .isIn("piece-not-available", "reservation-over")));
            sold += (int) answers.stream().filter(SaleOutcome.class::isInstance).count();
        }
        assertThat(sold).isPositive();
        assertThat(ReservationCheck.of(at.shop, TENANTS.first())).isEmpty();
        assertThat(BooksCheck.of(at.shop, TENANTS.first())).isEmpty();
    }

    /** The checker sees what it is there to see. */
    @Test
    void checkerFindsASeededFault() {
        TenantRef fresh = TENANTS.platform().newIndianTenant();
        UUID customer = at.aCustomer(fresh);
        Piece ring = at.counter.aRing(fresh);
        Piece other = at.counter.aRing(fresh);
        at.keep(fresh, ring, customer, ReservationFixture.tomorrow());
        at.keep(fresh, other, customer, ReservationFixture.tomorrow());
        assertThat(ReservationCheck.of(at.shop, fresh)).isEmpty();
        write(fresh, "UPDATE piece SET reserved_until = now() - interval '1 hour'");
        at.shop.in(
                fresh, () -> at.counter.sales().sell(UUID.randomUUID(), at.counter.buying(at.aCustomer(fresh), ring)));
        write(fresh, "UPDATE reservation SET status = 'LIVE', ended_at = NULL");
        assertThat(ReservationCheck.of(at.shop, fresh))
                .containsExactly(
                        "piece is kept by no reservation that knows it",
                        "sold piece is still kept for somebody",
                        "sold to somebody else while it was kept");
    }

    private static void write(TenantRef tenant, String sql) {
        at.shop.in(
                tenant,
                () -> TENANTS.transactions()
                        .write(() -> TENANTS.client().sql(sql).fetch().rowsUpdated()));
    }

    private static Mono<Object> later(java.util.function.Supplier<? extends Mono<?>> work) {
        return at.shop
                .later(TENANTS.first(), () -> work.get().cast(Object.class))
                .onErrorResume(Mono::just);
    }

    /** All of them at once, each after a moment of its own. */
    @SafeVarargs
    private static List<Object> race(Random random, Mono<Object>... acts) {
        List<Mono<Object>> started = Stream.of(acts)
                .map(act -> Mono.delay(Duration.ofMillis(random.nextInt(45)))
                        .then(act)
                        .subscribeOn(Schedulers.parallel()))
                .toList();
        return Objects.requireNonNull(Flux.merge(started).collectList().block(Duration.ofSeconds(60)));
    }
}
