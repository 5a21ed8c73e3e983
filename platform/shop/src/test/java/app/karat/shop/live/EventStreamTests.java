package app.karat.shop.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.live.LiveEvent;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class EventStreamTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());

    private final EventStream stream =
            new EventStream(Clock.fixed(NOW, ZoneOffset.UTC), new LiveStreamProperties(Duration.ofSeconds(20), 2, 3));
    private final TestPublisher<LiveEvent> events = TestPublisher.create();

    @Test
    void eventCarriesItsPositionTopicAndData() {
        StepVerifier.create(stream.of(Flux.just(event("sale", "7-0", null)), NOW.plusSeconds(300))
                        .filter(EventStreamTests::isEvent))
                .assertNext(sent -> {
                    assertThat(sent.id()).isEqualTo("7-0");
                    assertThat(sent.event()).isEqualTo("sale");
                    assertThat(sent.data()).isEqualTo("{}");
                })
                .verifyComplete();
    }

    @Test
    void heartbeatComesFirstAndEveryTwentySeconds() {
        StepVerifier.withVirtualTime(() -> stream.of(events.flux(), NOW.plusSeconds(300)))
                .expectSubscription()
                .expectNextMatches(EventStreamTests::isHeartbeat)
                .expectNoEvent(Duration.ofSeconds(20))
                .expectNextMatches(EventStreamTests::isHeartbeat)
                .expectNoEvent(Duration.ofSeconds(20))
                .expectNextMatches(EventStreamTests::isHeartbeat)
                .thenCancel()
                .verify();
        events.assertCancelled();
    }

    @Test
    void streamEndsWithTheToken() {
        StepVerifier.withVirtualTime(() -> stream.of(events.flux(), NOW.plusSeconds(30)))
                .expectNextCount(1)
                .thenAwait(Duration.ofSeconds(29))
                .expectNextCount(1)
                .thenAwait(Duration.ofSeconds(1))
                .verifyComplete();
        events.assertCancelled();
    }

    @Test
    void streamEndsWhenTheListenerIsCut() {
        StepVerifier.withVirtualTime(() -> stream.of(events.flux(), NOW.plusSeconds(300)))
                .expectNextCount(1)
                .then(() -> events.next(LiveEvent.reset()).complete())
                .expectNextMatches(sent -> LiveEvent.RESET.equals(sent.event()))
                .verifyComplete();
    }

    @Test
    void expiredTokenEndsTheStreamAtOnce() {
        StepVerifier.create(stream.of(events.flux(), NOW.minusSeconds(1)).filter(EventStreamTests::isEvent))
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void topicThatTheApiDoesNotPromiseStaysInside() {
        StepVerifier.create(stream.of(Flux.just(event("audit", "7-0", null)), NOW.plusSeconds(300))
                        .filter(EventStreamTests::isEvent))
                .verifyComplete();
    }

    @Test
    void userHearsOfTheirOwnBranchesOnly() {
        UUID mumbai = UUID.randomUUID();
        CurrentUser seller = user(Set.of(mumbai.toString()));
        assertThat(EventStream.concerns(seller, event("sale", "1-0", mumbai))).isTrue();
        assertThat(EventStream.concerns(seller, event("sale", "1-0", UUID.randomUUID())))
                .isFalse();
        assertThat(EventStream.concerns(seller, event("rates", null, null))).isTrue();
        assertThat(EventStream.concerns(user(Set.of("*")), event("sale", "1-0", mumbai)))
                .isTrue();
    }

    private static boolean isEvent(ServerSentEvent<String> sent) {
        return sent.event() != null;
    }

    private static boolean isHeartbeat(ServerSentEvent<String> sent) {
        return sent.event() == null && sent.comment() != null;
    }

    private static CurrentUser user(Set<String> branches) {
        return new CurrentUser("sales", "Sales", null, Set.of(Role.SALES), branches, "karat-ui");
    }

    private static LiveEvent event(String topic, @Nullable String id, @Nullable UUID branch) {
        return new LiveEvent(id, 1, topic, TENANT, branch, null, "{}");
    }
}
