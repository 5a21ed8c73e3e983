package app.karat.kernel.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.outbox.RelayDatabase;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.WithPostgres;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@WithPostgres
class LeaseTests {

    private static final LeaseTiming QUICK = new LeaseTiming(Duration.ofMillis(900), Duration.ofMillis(200));

    private final String name = "work-" + UUID.randomUUID();
    private final RelayDatabase relay;
    private final DatabaseClient database;

    LeaseTests(PostgresServer server) {
        relay = new RelayDatabase(server);
        database = relay.asRelay();
    }

    @Test
    void oneOfTwoNodesLeads() {
        var calm = new LeaseTiming(Duration.ofSeconds(4), Duration.ofSeconds(1));
        var firstLeads = new AtomicBoolean();
        var first = new Lease(database, calm).hold(name).subscribe(firstLeads::set);
        await(firstLeads::get);
        StepVerifier.create(new Lease(database, calm).hold(name))
                .expectNext(false)
                .expectNoEvent(calm.life().plusSeconds(1))
                .thenCancel()
                .verify();
        assertThat(firstLeads).isTrue();
        first.dispose();
    }

    @Test
    void leaderThatStopsIsFollowedAtOnce() {
        var slow = new LeaseTiming(Duration.ofMinutes(5), Duration.ofMillis(200));
        new Lease(database, slow).hold(name).filter(leads -> leads).blockFirst(Duration.ofSeconds(5));
        StepVerifier.create(new Lease(database, slow)
                        .hold(name)
                        .filter(leads -> leads)
                        .next())
                .expectNext(true)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void leaderThatDiesIsFollowedWhenItsLeaseRunsOut() {
        relay.asSuperuser("INSERT INTO relay.lease VALUES ('%s', 'a dead node', clock_timestamp() + interval '900 ms')"
                .formatted(name));
        StepVerifier.create(new Lease(database, QUICK).hold(name).take(2))
                .expectNext(false)
                .expectNext(true)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void losingTheLeaseStopsTheWork() {
        var runs = new AtomicInteger();
        var work = new Lease(database, QUICK)
                .whileLeader(name, () -> Mono.fromRunnable(runs::incrementAndGet), Duration.ofMillis(20))
                .subscribe();
        await(() -> runs.get() > 5);
        relay.asSuperuser("UPDATE relay.lease SET holder = 'somebody else', until = 'infinity' WHERE name = '%s'"
                .formatted(name));
        Mono.delay(QUICK.renewal().multipliedBy(3)).block();
        int before = runs.get();
        Mono.delay(Duration.ofMillis(300)).block();
        work.dispose();
        assertThat(runs.get()).isEqualTo(before);
    }

    @Test
    void workThatFailsIsTriedAgain() {
        var runs = new AtomicInteger();
        var work = new Lease(database, QUICK)
                .whileLeader(
                        name,
                        () -> Mono.error(new IllegalStateException("run " + runs.incrementAndGet())),
                        Duration.ofMillis(20))
                .subscribe();
        await(() -> runs.get() > 3);
        work.dispose();
    }

    @Test
    void databaseThatDoesNotAnswerMeansNotLeading() {
        DatabaseClient nobody = relay.as("karat_nobody", "no password");
        assertThat(new Lease(nobody, QUICK).hold(name).blockFirst(Duration.ofSeconds(5)))
                .isFalse();
    }

    @Test
    void leaseThatCannotSurviveALostRenewalIsRefused() {
        assertThatThrownBy(() -> new LeaseTiming(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        Flux.interval(Duration.ofMillis(20))
                .takeUntil(tick -> condition.getAsBoolean())
                .blockLast(Duration.ofSeconds(10));
    }
}
