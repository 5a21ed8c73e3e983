package app.karat.kernel.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.outbox.Heard;
import app.karat.kernel.outbox.RelayDatabase;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.WithPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@WithPostgres
class LeaseTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LeaseTiming LONG = new LeaseTiming(Duration.ofMinutes(5), Duration.ofSeconds(1));
    private static final LeaseTiming QUICK = new LeaseTiming(Duration.ofSeconds(3), Duration.ofMillis(500));

    private final String name = "work-" + UUID.randomUUID();
    private final RelayDatabase relay;
    private final DatabaseClient database;

    LeaseTests(PostgresServer server) {
        relay = new RelayDatabase(server);
        database = relay.asRelay();
    }

    @Test
    void oneOfTwoNodesLeads() {
        List<Boolean> first = new CopyOnWriteArrayList<>();
        List<Boolean> second = new CopyOnWriteArrayList<>();
        var firstHolds = new Lease(database, LONG).hold(name).subscribe(first::add);
        Heard.await(() -> first.contains(true), "the first node to lead");
        var secondTries = new Lease(database, LONG).hold(name).subscribe(second::add);
        Heard.await(() -> second.contains(false), "the second node to be refused");
        for (int renewals = 0; renewals < 3; renewals++) {
            String before = until();
            Heard.await(() -> !until().equals(before), "the lease to be renewed");
        }
        assertThat(first).last().isEqualTo(true);
        assertThat(second).containsExactly(false);
        secondTries.dispose();
        firstHolds.dispose();
    }

    @Test
    void leaderThatStopsIsFollowedAtOnce() {
        new Lease(database, LONG).hold(name).filter(leads -> leads).blockFirst(PATIENCE);
        StepVerifier.create(new Lease(database, LONG)
                        .hold(name)
                        .filter(leads -> leads)
                        .next())
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void leaderThatDiesIsFollowedWhenItsLeaseRunsOut() {
        relay.asSuperuser("INSERT INTO relay.lease VALUES ('%s', 'a dead node', 'infinity')".formatted(name));
        StepVerifier.create(new Lease(database, QUICK).hold(name).take(2))
                .expectNext(false)
                .then(() -> relay.asSuperuser(
                        "UPDATE relay.lease SET until = clock_timestamp() + interval '300 ms' WHERE name = '%s'"
                                .formatted(name)))
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void losingTheLeaseStopsTheWork() {
        var runs = new AtomicInteger();
        var work = new Lease(database, QUICK)
                .whileLeader(name, () -> Mono.fromRunnable(runs::incrementAndGet), Duration.ofMillis(20))
                .subscribe();
        Heard.await(() -> runs.get() > 5, "the work to run");
        relay.asSuperuser("UPDATE relay.lease SET holder = 'somebody else', until = 'infinity' WHERE name = '%s'"
                .formatted(name));
        Heard.await(() -> standsStill(runs), "the work to stop");
        work.dispose();
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
        Heard.await(() -> runs.get() > 3, "more tries");
        work.dispose();
    }

    @Test
    void databaseThatDoesNotAnswerMeansNotLeading() {
        DatabaseClient nobody = relay.as("karat_nobody", "no password");
        assertThat(new Lease(nobody, QUICK).hold(name).blockFirst(PATIENCE)).isFalse();
    }

    @Test
    void leaseThatCannotSurviveALostRenewalIsRefused() {
        assertThatThrownBy(() -> new LeaseTiming(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A run every 20 milliseconds would show. */
    private static boolean standsStill(AtomicInteger runs) {
        int before = runs.get();
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        return runs.get() == before;
    }

    private String until() {
        return relay.text("SELECT until::text FROM relay.lease WHERE name = '%s'".formatted(name));
    }
}
