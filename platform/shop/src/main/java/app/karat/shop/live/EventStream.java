package app.karat.shop.live;

import app.karat.kernel.live.LiveEvent;
import app.karat.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns live events into the server-sent events that a client gets, with heartbeats in between and an end with the token. */
@Component
final class EventStream {

    /** What the outbox carries may grow; clients get what the API promises. */
    private static final Set<String> TOPICS = Set.of(
            "books",
            "stock-take",
            "sale",
            "stock",
            "design",
            "approval",
            "price-run",
            "rate-lock",
            "card-payment",
            "e-invoice",
            LiveEvent.RATES,
            LiveEvent.RESET);

    private final Clock clock;
    private final LiveStreamProperties properties;

    EventStream(Clock clock, LiveStreamProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    /** The events until the token expires, a heartbeat first and then at every interval. */
    Flux<ServerSentEvent<String>> of(Flux<LiveEvent> events, Instant expiry) {
        return events.filter(event -> TOPICS.contains(event.topic()))
                .map(EventStream::serverSent)
                .publish(sent -> Flux.merge(sent, heartbeats().takeUntilOther(sent.ignoreElements())))
                .takeUntilOther(endOf(expiry));
    }

    /** Whether the event happened where the user works; what names no branch concerns the whole business. */
    static boolean concerns(CurrentUser user, LiveEvent event) {
        return event.branch() == null || user.worksIn(event.branch());
    }

    private static ServerSentEvent<String> serverSent(LiveEvent event) {
        ServerSentEvent.Builder<String> sent =
                ServerSentEvent.builder(event.data()).event(event.topic());
        return event.id() == null ? sent.build() : sent.id(event.id()).build();
    }

    private Flux<ServerSentEvent<String>> heartbeats() {
        return Flux.interval(Duration.ZERO, properties.heartbeat())
                .onBackpressureDrop()
                .map(tick -> ServerSentEvent.<String>builder().comment("").build());
    }

    private Mono<Long> endOf(Instant expiry) {
        Duration left = Duration.between(clock.instant(), expiry);
        return Mono.delay(left.isNegative() ? Duration.ZERO : left);
    }
}
