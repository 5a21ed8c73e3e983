package app.karat.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row M3 of what must never break: an acknowledged sale survives the sudden end of any part, and nobody has to mend anything. */
@ExtendWith(RunningKarat.Extension.class)
class FaultsIT {

    private static final int SALES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"karat-shop", "karat-web-ui", "bin/postgres", "redis-server"})
    void aPartKilledDuringSalesLosesAndDoublesNothing(String part, RunningKarat karat) throws Exception {
        Set<UUID> acknowledged = sellWhile(karat, () -> RunningKarat.signal("KILL", karat.part(part)));

        Books books = karat.books('A');
        assertThat(books.faults()).isEmpty();
        assertThat(books.sales()).containsAll(acknowledged);
        awaitPart(karat, part);
    }

    @Test
    void salesGoOnWhileRedisDoesNotAnswer(RunningKarat karat) throws Exception {
        ProcessHandle redis = karat.part("redis-server");
        Till till = karat.till('A');
        String branch = till.firstBranch();
        String piece = till.newPiece(branch, tag());
        RunningKarat.signal("STOP", redis);
        try {
            Instant before = Instant.now();
            Till.Answer sold = till.sell(branch, piece, UUID.randomUUID(), Duration.ofSeconds(15));
            assertThat(sold.status()).isEqualTo(201);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            RunningKarat.signal("CONT", redis);
        }
        assertThat(karat.books('A').faults()).isEmpty();
    }

    @Test
    void theCheckerFindsASaleThatTheBooksDoNotHave(RunningKarat karat) {
        Set<UUID> claimed = new HashSet<>(karat.books('A').sales());
        claimed.add(UUID.randomUUID());
        assertThat(karat.books('A').sales().containsAll(claimed)).isFalse();
    }

    /** Three tills sell; after a third of the sales the fault strikes. Every sale must be acknowledged in the end. */
    private static Set<UUID> sellWhile(RunningKarat karat, Runnable fault) throws Exception {
        Till till = karat.till('A');
        String branch = till.firstBranch();
        var pieces = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < SALES; i++) {
            pieces.add(till.newPiece(branch, tag()));
        }
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        var failure = new AtomicReference<Throwable>();
        List<Thread> tills = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tills.add(Thread.ofVirtual().start(() -> {
                try {
                    for (String piece = pieces.poll(); piece != null; piece = pieces.poll()) {
                        UUID sale = UUID.randomUUID();
                        Till.Answer answer = till.sell(branch, piece, sale, PATIENCE);
                        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
                        acknowledged.add(sale);
                    }
                } catch (Throwable e) {
                    failure.set(e);
                }
            }));
        }
        while (acknowledged.size() < SALES / 3 && failure.get() == null) {
            Thread.sleep(5);
        }
        fault.run();
        for (Thread thread : tills) {
            thread.join();
        }
        assertThat(failure.get()).isNull();
        assertThat(acknowledged).hasSize(SALES);
        return acknowledged;
    }

    private static void awaitPart(RunningKarat karat, String part) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try {
                karat.part(part);
                return;
            } catch (AssertionError notYet) {
                Thread.sleep(200);
            }
        }
        karat.part(part);
    }

    private static String tag() {
        return "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    }
}
