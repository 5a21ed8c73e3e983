package app.karat.kernel.outbox;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Wakes the relay of this node after a commit. Rings that nobody waits for are forgotten: the relay polls anyway, so the bell saves
 * time and carries no truth.
 */
public final class OutboxBell {

    private final Sinks.Many<Boolean> rings = Sinks.many().multicast().directBestEffort();

    /** Says that there may be something to publish. */
    public void ring() {
        // A ring that meets another one on a second thread is not missed: that other one wakes the relay.
        rings.tryEmitNext(Boolean.TRUE);
    }

    /** The rings from now on; a listener that is busy hears at most the latest. */
    Flux<Boolean> rings() {
        return rings.asFlux().onBackpressureLatest();
    }
}
