package app.karat.shop.sales;

import static app.karat.shop.sales.SalesTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantLimits;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.inventory.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** What a buyer is told when others are in the way for longer than anybody waits: always why, never that something went wrong. */
@Timeout(60)
class CrowdedCounterTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;

    @BeforeAll
    static void openTheCounter() {
        counter = new Counter(TENANTS);
    }

    @Test
    void whoWaitedInVainForAPieceThatIsStillThereIsToldToTryAgain() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID id = UUID.randomUUID();
        SaleRequest request = counter.buying(ring);
        try (Holder other = Holder.of(ring)) {
            assertProblem("busy", () -> sell(impatient(), id, request));
        }
        assertThat(sell(impatient(), id, request).repeated()).isFalse();
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void whoWaitedInVainLearnsWhatIsSoldMeanwhile() {
        List<Piece> rings = Stream.of(counter.aRing(TENANTS.first()), counter.aRing(TENANTS.first()))
                .toList();
        SaleRequest both = counter.buying(rings.get(0), rings.get(1));
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buying(rings.get(0))));
        try (Holder other = Holder.of(rings.get(1))) {
            assertProblem("piece-not-available", () -> sell(impatient(), UUID.randomUUID(), both));
        }
    }

    @Test
    void moreBuyersThanConnectionsAreToldToTryAgainAndOneOfThemBuys() {
        Piece ring = counter.aRing(TENANTS.first());
        SaleRequest request = counter.buying(ring);
        CompletableFuture<Void> hogs = everyConnectionIsTaken(Duration.ofSeconds(7));
        List<Object> answers = Objects.requireNonNull(Flux.range(0, 40)
                .flatMap(
                        buyer -> counter.shop
                                .later(TENANTS.first(), () -> counter.sales().sell(UUID.randomUUID(), request))
                                .cast(Object.class)
                                .onErrorResume(Mono::just)
                                .subscribeOn(Schedulers.parallel()),
                        40)
                .collectList()
                .block());
        hogs.join();

        assertThat(answers)
                .hasSize(40)
                .allSatisfy(answer -> assertThat(answer).isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.slug()).isEqualTo("busy");
                }));
        assertThat(sell(TENANTS.first(), UUID.randomUUID(), request).repeated()).isFalse();
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    private static SaleOutcome sell(TenantRef tenant, UUID id, SaleRequest request) {
        return counter.shop.in(tenant, () -> counter.sales().sell(id, request));
    }

    /** The first jeweller, who waits for a lock no longer than a moment. */
    private static TenantRef impatient() {
        TenantRef first = TENANTS.first();
        return new TenantRef(
                first.id(),
                first.schema(),
                first.role(),
                first.bucket(),
                first.cell(),
                first.node(),
                first.epoch(),
                first.state(),
                first.profile(),
                new TenantLimits(10_000, 200, 10_000, 64));
    }

    /** For longer than the pool has a caller wait, which is twice its patience because it asks a second time. */
    private static CompletableFuture<Void> everyConnectionIsTaken(Duration time) {
        int all = TENANTS.platform().properties().pool().bucketSize();
        Sinks.Many<Integer> taken = Sinks.many().replay().all();
        CompletableFuture<Void> hogs = Flux.range(0, all)
                .flatMap(hog -> TENANTS.inFirst(() -> TENANTS.transactions()
                        .read(() -> one("SELECT 1 AS here")
                                .doOnNext(here -> taken.emitNext(hog, Sinks.EmitFailureHandler.busyLooping(time)))
                                .then(one("SELECT pg_sleep(%s)::text AS slept".formatted(time.toMillis() / 1000.0))))))
                .then()
                .toFuture();
        taken.asFlux().take(all).blockLast();
        return hogs;
    }

    private static Mono<Map<String, Object>> one(String sql) {
        return TENANTS.client().sql(sql).fetch().one();
    }

    /** Somebody who keeps a piece locked, undecided, until closed. */
    private record Holder(Sinks.Empty<Void> end, CompletableFuture<Void> holding) implements AutoCloseable {

        static Holder of(Piece piece) {
            Sinks.Empty<Void> end = Sinks.empty();
            Sinks.Empty<Void> held = Sinks.empty();
            CompletableFuture<Void> holding = TENANTS.inFirst(() -> TENANTS.transactions()
                            .write(() -> one("SELECT id FROM piece WHERE id = '%s' FOR UPDATE".formatted(piece.id()))
                                    .doOnNext(row -> held.tryEmitEmpty())
                                    .then(end.asMono())))
                    .toFuture();
            held.asMono().block();
            return new Holder(end, holding);
        }

        @Override
        public void close() {
            end.tryEmitEmpty();
            holding.join();
        }
    }
}
