package app.karat.kernel.live;

import java.util.concurrent.ArrayBlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * One open screen, or one node that listens for all tenants: a bounded queue. When it is full the listener is cut instead of holding
 * up the others or growing: it still gets what had been queued, then {@code reset}, then the end, and comes back by itself.
 */
final class Listener {

    // Offers come from the fan-out's one thread, so the serializing wrapper is not needed.
    private final Sinks.Many<LiveEvent> queue;
    private volatile boolean cut;

    Listener(int buffer) {
        this.queue = Sinks.unsafe().many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(buffer));
    }

    /** Queues the event, or cuts the listener; says whether it is still listening. */
    boolean offer(LiveEvent event) {
        if (cut) {
            return false;
        }
        if (queue.tryEmitNext(event).isFailure()) {
            cut = true;
            queue.tryEmitComplete();
        }
        return !cut;
    }

    /** What was offered, once, in order. */
    Flux<LiveEvent> events() {
        return queue.asFlux().concatWith(Flux.defer(() -> Flux.just(LiveEvent.reset())));
    }
}
