package app.karat.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ProblemTests extends HttpTests {

    @Test
    void failureOfOursShowsAReferenceAndNothingElse() {
        String body = as(first, Role.OWNER)
                .get()
                .uri("/api/broken")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).contains("\"reference\"").doesNotContain("hunter2").doesNotContain("IllegalState");
    }

    @Test
    void malformedJsonIsUnreadable() {
        post("{\"text\": ", MediaType.APPLICATION_JSON).expectStatus().isBadRequest();
        post("", MediaType.APPLICATION_JSON).expectStatus().isBadRequest();
        post("[1,2", MediaType.APPLICATION_JSON).expectStatus().isBadRequest();
    }

    @Test
    void fieldThatIsNotKnownIsNamed() {
        post("{\"text\":\"a\",\"weight\":1,\"tenant\":\"x\"}", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("tenant")
                .jsonPath("$.errors[0].rule")
                .isEqualTo("unknown");
    }

    @Test
    void valueThatRefusesToExistIsNamedWithItsReason() {
        post("{\"text\":\"a\",\"weight\":-1}", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("A weight is never negative.");
    }

    @Test
    void valueOfTheWrongKindIsNamed() {
        post("{\"text\":\"a\",\"weight\":\"heavy\"}", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("weight");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":1,\"weight\":1}|text",
                "{\"text\":true,\"weight\":1}|text",
                "{\"text\":\"a\",\"weight\":1.5}|weight",
                "{\"text\":\"a\",\"weight\":\"\"}|weight",
                "{\"text\":\"a\",\"weight\":\"\\u0000\"}|weight",
                "{\"text\":\"a\",\"weight\":100000000000000000000}|weight",
                "{\"text\":\"a\",\"weight\":1e400}|weight",
                "{\"text\":[\"a\"],\"weight\":1}|text"
            })
    void nothingIsGuessedFromAValueOfAnotherKind(String body, String field) {
        long before = rows(first);
        post(body, MediaType.APPLICATION_JSON)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(rows(first)).isEqualTo(before);
    }

    @Test
    void fieldThatIsThereTwiceIsRefused() {
        post("{\"text\":\"a\",\"weight\":1,\"weight\":2}", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void textThatIsLongerThanAnyIsNamed() {
        post("{\"text\":\"" + "x".repeat(250_000) + "\",\"weight\":1}", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].rule")
                .isEqualTo("too-long");
    }

    @Test
    void partOfTheAddressThatCannotBeReadIsNamed() {
        as(first, Role.OWNER)
                .get()
                .uri("/api/notes/not-a-uuid")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("id")
                .jsonPath("$.errors[0].rule")
                .isEqualTo("unreadable");
    }

    @Test
    void wrongContentTypeWrongMethodWrongAddressAndWrongAcceptAreTold() {
        post("text=a", MediaType.APPLICATION_FORM_URLENCODED).expectStatus().isEqualTo(415);
        as(first, Role.OWNER)
                .delete()
                .uri("/api/notes")
                .exchange()
                .expectStatus()
                .isEqualTo(405);
        problem(as(first, Role.OWNER).get().uri("/api/nothing").exchange(), 404, "not-found");
        problem(as(first, Role.OWNER).get().uri("/api/notes/not-a-uuid").exchange(), 400, "unreadable-request");
        as(first, Role.OWNER)
                .get()
                .uri("/api/notes")
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }

    @Test
    void bodyOfTenMegabytesIsTooLarge() {
        post("{\"text\":\"" + "x".repeat(10_000_000) + "\",\"weight\":1}", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void nullCharacterCannotBeStored() {
        problem(post("{\"text\":\"a\\u0000b\",\"weight\":1}", MediaType.APPLICATION_JSON), 422, "invalid-input");
    }

    @Test
    void sqlAndEmojiAreJustText() {
        long before = rows(first);
        post("{\"text\":\"'; DROP TABLE sentinel; -- 💍\",\"weight\":1}", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isCreated();
        assertThat(rows(first)).isEqualTo(before + 1);
    }

    private WebTestClient.ResponseSpec post(String body, MediaType type) {
        return as(first, Role.OWNER)
                .post()
                .uri("/api/notes")
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String slug) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/" + slug);
    }
}
