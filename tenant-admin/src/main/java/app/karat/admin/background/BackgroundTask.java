package app.karat.admin.background;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Runs rounds of work one after the other, with a pause between them that {@link #wake()} cuts short. A wake during a round is not
 * lost: the next round follows at once. A round that fails is logged and the next one comes after the usual pause.
 */
public final class BackgroundTask implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundTask.class);

    private final String name;
    private final Duration pause;
    private final Supplier<Mono<Void>> round;
    private final AtomicLong wakes = new AtomicLong();
    private final Sinks.Many<Long> calls = Sinks.many().replay().latest();
    private volatile @Nullable Disposable running;

    public BackgroundTask(String name, Duration pause, Supplier<Mono<Void>> round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /** Asks for a round soon; costs nothing when one is already waiting. */
    public void wake() {
        calls.emitNext(wakes.incrementAndGet(), Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(100)));
    }

    @Override
    public void start() {
        running = Mono.defer(this::roundAndPause).repeat().subscribe();
    }

    @Override
    public void stop() {
        Disposable current = running;
        if (current != null) {
            current.dispose();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private Mono<Void> roundAndPause() {
        long seen = wakes.get();
        return Mono.defer(round)
                .onErrorResume(failure -> {
                    log.warn("A round of {} failed and is tried again: {}", name, failure.toString());
                    return Mono.empty();
                })
                .then(Mono.firstWithSignal(Mono.delay(pause), wokenAfter(seen)))
                .then();
    }

    private Mono<Long> wokenAfter(long seen) {
        return calls.asFlux().filter(call -> call > seen).next();
    }
}
