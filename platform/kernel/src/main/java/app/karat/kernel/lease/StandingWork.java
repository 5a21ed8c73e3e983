package app.karat.kernel.lease;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/**
 * Work that stands from start to stop of a node, such as the relay, the stream readers or the rate poller. The place of the product
 * where a stream without a request is subscribed to; a stream that fails or ends is taken up again, at most every half minute apart.
 *
 * <p>Make it a bean: {@code new StandingWork("rates", () -> lease.whileLeader("rates", poller::poll, interval))}.
 */
public final class StandingWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StandingWork.class);

    private final String name;
    private final Supplier<Flux<Void>> work;
    private @Nullable Disposable running;

    public StandingWork(String name, Supplier<Flux<Void>> work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = Flux.defer(work)
                    .doOnError(failure -> LOG.warn("{} failed and starts over: {}", name, failure.toString()))
                    .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                            .maxBackoff(Duration.ofSeconds(30)))
                    .repeatWhen(ends -> ends.delayElements(Duration.ofSeconds(1)))
                    .subscribe();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
