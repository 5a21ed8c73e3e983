package app.karat.shop.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.inventory.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** S3: both branches receive at once, and clients leave in the middle. Full counts with {@code -Dkarat.full=true}. */
class TransferRaceTests {

    private static final boolean FULL = Boolean.getBoolean("karat.full");

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TransferFixture at;

    @BeforeAll
    static void open() {
        at = new TransferFixture(TENANTS);
    }

    @Test
    void whenBothBranchesReceiveOneOfThemDoes() {
        int rounds = FULL ? 1_000 : 20;
        for (int round = 0; round < rounds; round++) {
            Piece ring = at.aRing();
            Transfer sent = at.onTheWay(ring);
            List<Object> answers = all(Flux.range(0, 6)
                    .map(i -> attempt(at.transfers.receive(
                            sent.id(), i % 2 == 0 ? at.here : at.there, TransferFixture.arrived(null, ring)))));
            assertThat(answers).filteredOn(Transfer.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Throwable.class::isInstance)
                    .hasSize(5)
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(
                                    Problem.class,
                                    problem -> assertThat(problem.slug())
                                            .isIn("transfer-moved-on", "transfer-state", "piece-not-on-the-way")));
        }
        assertThat(PlacesCheck.of(at.shop, at.chain)).isEmpty();
    }

    @Test
    void clientsThatLeaveAtAnyMomentLeaveEveryPieceInOnePlace() throws InterruptedException {
        int rounds = FULL ? 1_000 : 40;
        var random = new Random(5);
        List<Piece> rings = new ArrayList<>();
        List<Mono<Object>> steps = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Piece ring = at.aRing();
            rings.add(ring);
            Transfer sent = at.onTheWay(ring);
            steps.add(attempt(at.transfers.receive(sent.id(), at.there, TransferFixture.arrived(null, ring)))
                    .takeUntilOther(Mono.delay(Duration.ofNanos(random.nextLong(30_000_000L))))
                    .defaultIfEmpty("left"));
        }
        all(Flux.fromIterable(steps));
        Thread.sleep(500);
        assertThat(PlacesCheck.of(at.shop, at.chain)).isEmpty();
        assertThat(rings)
                .allSatisfy(ring -> assertThat(at.row(ring).get("status")).isIn("IN_STOCK", "IN_TRANSIT"));
    }

    /** The checker sees what it is there to see. */
    @Test
    void checkerFindsASeededFault() {
        var seeded = new TransferFixture(TENANTS);
        Piece ring = seeded.aRing();
        Transfer sent = seeded.onTheWay(ring);
        assertThat(PlacesCheck.of(seeded.shop, seeded.chain)).isEmpty();
        seeded.shop.in(
                seeded.chain,
                () -> TENANTS.transactions()
                        .write(() -> TENANTS.client()
                                .sql("UPDATE piece SET status = 'IN_STOCK' WHERE id = '" + ring.id() + "'")
                                .fetch()
                                .rowsUpdated()));
        assertThat(PlacesCheck.of(seeded.shop, seeded.chain))
                .contains("piece is counted in two places, or in none", "transfer has a piece on the way that is not");
        assertThat(sent.status()).isEqualTo(TransferStatus.IN_TRANSIT);
    }

    private static Mono<Object> attempt(Mono<Transfer> act) {
        return at.shop.later(at.chain, () -> act).cast(Object.class).onErrorResume(Mono::just);
    }

    private static List<Object> all(Flux<Mono<Object>> attempts) {
        return Objects.requireNonNull(attempts.flatMap(attempt -> attempt.subscribeOn(Schedulers.parallel()), 16)
                .collectList()
                .block(Duration.ofMinutes(FULL ? 30 : 2)));
    }
}
