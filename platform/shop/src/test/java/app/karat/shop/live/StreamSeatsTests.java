package app.karat.shop.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class StreamSeatsTests {

    private final StreamSeats seats = new StreamSeats(new LiveStreamProperties(Duration.ofSeconds(20), 2, 3));
    private final TenantId ours = new TenantId(UUID.randomUUID());
    private final TenantId theirs = new TenantId(UUID.randomUUID());

    @Test
    void thirdStreamOfAPersonIsRefused() {
        open(ours, "first");
        open(ours, "first");
        StepVerifier.create(seats.seated(ours, "first", Flux.never()))
                .expectErrorSatisfies(problem -> {
                    assertThat(problem).isInstanceOf(LiveProblem.class);
                    assertThat(((LiveProblem) problem).status()).isEqualTo(429);
                    assertThat(((LiveProblem) problem).slug()).isEqualTo("too-many-streams");
                })
                .verify();
    }

    @Test
    void fourthStreamOfABusinessIsRefusedAndOthersAreNotTouched() {
        open(ours, "first");
        open(ours, "second");
        open(ours, "third");
        StepVerifier.create(seats.seated(ours, "fourth", Flux.never()))
                .expectErrorSatisfies(
                        problem -> assertThat(((LiveProblem) problem).slug()).isEqualTo("too-many-streams-of-business"))
                .verify();
        StepVerifier.create(seats.seated(theirs, "fourth", Flux.just(1)))
                .expectNext(1)
                .verifyComplete();
    }

    @Test
    void leavingFreesTheSeat() {
        Disposable first = open(ours, "first");
        open(ours, "first");
        first.dispose();
        assertThat(seats.of(ours)).isEqualTo(1);
        StepVerifier.create(seats.seated(ours, "first", Flux.just(1)))
                .expectNext(1)
                .verifyComplete();
        assertThat(seats.of(ours)).isEqualTo(1);
    }

    @Test
    void sameNameInTwoTenantsIsTwoPeople() {
        open(ours, "first");
        open(ours, "first");
        StepVerifier.create(seats.seated(theirs, "first", Flux.just(1)))
                .expectNext(1)
                .verifyComplete();
    }

    private Disposable open(TenantId tenant, String user) {
        return seats.seated(tenant, user, Flux.never()).subscribe();
    }
}
