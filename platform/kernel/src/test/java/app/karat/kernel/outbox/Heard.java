package app.karat.kernel.outbox;

import app.karat.kernel.live.LiveEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** What a listener heard so far. */
public final class Heard {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<LiveEvent> events = new CopyOnWriteArrayList<>();
    private final Disposable listening;

    private Heard(Flux<LiveEvent> stream) {
        this.listening = stream.subscribe(events::add);
    }

    public static Heard by(Flux<LiveEvent> stream) {
        return new Heard(stream);
    }

    static List<Boolean> rings(OutboxBell bell) {
        List<Boolean> rings = new CopyOnWriteArrayList<>();
        bell.rings().subscribe(rings::add);
        return rings;
    }

    public List<LiveEvent> all() {
        return events;
    }

    public List<LiveEvent> sales() {
        return events.stream().filter(event -> event.topic().equals("sale")).toList();
    }

    public List<Long> numbers() {
        return sales().stream().map(LiveEvent::number).toList();
    }

    public boolean wasReset() {
        return events.stream().anyMatch(event -> event.topic().equals(LiveEvent.RESET));
    }

    public void awaitSales(int count) {
        await(() -> sales().size() >= count, count + " sales, heard " + sales().size());
    }

    public void leave() {
        listening.dispose();
    }

    /** Looks again and again, on the thread of the test, which may block. */
    public static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
