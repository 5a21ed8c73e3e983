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
        open(ours, "asha");
        open(ours, "asha");
        StepVerifier.create(seats.seated(ours, "asha", Flux.never()))
                .expectErrorSatisfies(problem -> {
                    assertThat(problem).isInstanceOf(LiveProblem.class);
                    assertThat(((LiveProblem) problem).status()).isEqualTo(429);
                    assertThat(((LiveProblem) problem).slug()).isEqualTo("too-many-streams");
                })
                .verify();
    }

    @Test
    void fourthStreamOfABusinessIsRefusedAndOthersAreNotTouched() {
        open(ours, "asha");
        open(ours, "ben");
        open(ours, "chitra");
        StepVerifier.create(seats.seated(ours, "dev", Flux.never()))
                .expectErrorSatisfies(
                        problem -> assertThat(((LiveProblem) problem).slug()).isEqualTo("too-many-streams-of-business"))
                .verify();
        StepVerifier.create(seats.seated(theirs, "dev", Flux.just(1)))
                .expectNext(1)
                .verifyComplete();
    }

    @Test
    void leavingFreesTheSeat() {
        Disposable first = open(ours, "asha");
        open(ours, "asha");
        first.dispose();
        assertThat(seats.of(ours)).isEqualTo(1);
        StepVerifier.create(seats.seated(ours, "asha", Flux.just(1)))
                .expectNext(1)
                .verifyComplete();
        assertThat(seats.of(ours)).isEqualTo(1);
    }

    @Test
    void sameNameInTwoTenantsIsTwoPeople() {
        open(ours, "asha");
        open(ours, "asha");
        StepVerifier.create(seats.seated(theirs, "asha", Flux.just(1)))
                .expectNext(1)
                .verifyComplete();
    }

    private Disposable open(TenantId tenant, String user) {
        return seats.seated(tenant, user, Flux.never()).subscribe();
    }
}
