package app.karat.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantRef;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class IdempotencyFilterTests extends HttpTests {

    @Test
    void repeatedRequestGetsTheFirstAnswerAndDoesNothing() {
        String key = UUID.randomUUID().toString();
        long before = rows(first);
        post(first, key, "a ring", 1).expectStatus().isCreated();
        post(first, key, "a ring", 1)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(IdempotencyFilter.REPLAYED, "true")
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("a ring");
        assertThat(rows(first)).isEqualTo(before + 1);
    }

    @Test
    void keyWithAnotherRequestIsRefused() {
        String key = UUID.randomUUID().toString();
        post(first, key, "a ring", 1).expectStatus().isCreated();
        post(first, key, "two rings", 1).expectStatus().isEqualTo(422);
    }

    @Test
    void keyOfOneTenantMeansNothingToAnother() {
        String key = UUID.randomUUID().toString();
        long before = rows(second);
        post(first, key, "a ring", 1).expectStatus().isCreated();
        post(second, key, "a ring", 1)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .doesNotExist(IdempotencyFilter.REPLAYED);
        assertThat(rows(second)).isEqualTo(before + 1);
    }

    @Test
    void requestThatFailedLeavesNothingAndItsKeyFree() {
        String key = UUID.randomUUID().toString();
        long before = rows(first);
        post(first, key, "unlucky", 13).expectStatus().isEqualTo(412);
        assertThat(rows(first)).isEqualTo(before);
        post(first, key, "lucky", 7).expectStatus().isCreated();
        assertThat(rows(first)).isEqualTo(before + 1);
    }

    @Test
    void sameRequestFiveTimesAtOnceHappensOnce() {
        String key = UUID.randomUUID().toString();
        long before = rows(first);
        List<Integer> answers = Flux.range(0, 5)
                .parallel(5)
                .runOn(Schedulers.boundedElastic())
                .map(i -> post(first, key, "a rush", 1)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .sequential()
                .collectList()
                .block();
        assertThat(answers).hasSize(5).allMatch(status -> status == 201 || status == 409);
        assertThat(rows(first)).isEqualTo(before + 1);
    }

    @Test
    void unusableKeyIsRefused() {
        post(first, "k".repeat(201), "a ring", 1).expectStatus().isBadRequest();
        post(first, "a key", "a ring", 1).expectStatus().isBadRequest();
    }

    private WebTestClient.ResponseSpec post(TenantRef tenant, String key, String text, int weight) {
        return as(tenant, Role.OWNER)
                .post()
                .uri("/api/notes")
                .header(IdempotencyFilter.HEADER, key)
                .bodyValue(new TestService.Note(text, weight))
                .exchange();
    }
}
