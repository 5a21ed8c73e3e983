package app.karat.standins.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"karat.standins.mail.smtp-port=0", "karat.standins.cards.api-key=sk_test_1"})
class CardControllerTests {

    private static final String INTENT =
            "amount=%d&currency=inr&payment_method_types[]=card_present&capture_method=automatic&metadata[tenant]=T1";

    @LocalServerPort
    private int port;

    private WebTestClient client;
    private String reader;

    @BeforeEach
    void connect() {
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        reader = post(200, "/v1/terminal/readers", "registration_code=simulated-wpe&label=Till+1")
                .at("/id")
                .asString();
    }

    @Test
    void aCardHeldToTheReaderPays() {
        String intent = intent(8_820_600);
        JsonNode asking = process(200, intent);
        assertThat(asking.at("/action/status").asString()).isEqualTo("in_progress");
        assertThat(asking.at("/action/process_payment_intent/payment_intent").asString())
                .isEqualTo(intent);
        assertThat(get("/v1/payment_intents/" + intent).at("/status").asString())
                .isEqualTo("requires_payment_method");
        present(200);
        JsonNode paid = get("/v1/payment_intents/" + intent);
        assertThat(paid.at("/status").asString()).isEqualTo("succeeded");
        assertThat(paid.at("/amount_received").asLong()).isEqualTo(8_820_600);
        assertThat(paid.at("/metadata/tenant").asString()).isEqualTo("T1");
        assertThat(paid.at("/latest_charge/payment_method_details/card_present/last4")
                        .asString())
                .isEqualTo("4242");
    }

    @ParameterizedTest
    @CsvSource({
        "10001,call_issuer",
        "10005,generic_decline",
        "10055,incorrect_pin",
        "10065,withdrawal_count_limit_exceeded",
        "10075,pin_try_exceeded"
    })
    void theCentsDecide(long amount, String why) {
        String intent = intent(amount);
        process(200, intent);
        assertThat(present(200).at("/action/status").asString()).isEqualTo("failed");
        JsonNode declined = get("/v1/payment_intents/" + intent);
        assertThat(declined.at("/status").asString()).isEqualTo("requires_payment_method");
        assertThat(declined.at("/last_payment_error/decline_code").asString()).isEqualTo(why);
    }

    @Test
    void sameKeySameIntentOtherParametersARefusal() {
        String key = UUID.randomUUID().toString();
        String first = keyed(200, key, INTENT.formatted(100)).at("/id").asString();
        assertThat(keyed(200, key, INTENT.formatted(100)).at("/id").asString()).isEqualTo(first);
        assertThat(keyed(400, key, INTENT.formatted(200)).at("/error/type").asString())
                .isEqualTo("idempotency_error");
    }

    @Test
    void aReaderAsksForOneCardAtATimeUntilItIsToldToStop() {
        process(200, intent(100));
        String next = intent(200);
        assertThat(process(409, next).at("/error/code").asString()).isEqualTo("terminal_reader_busy");
        post(200, "/v1/terminal/readers/" + reader + "/cancel_action", "");
        process(200, next);
        present(200);
        assertThat(post(400, "/v1/payment_intents/" + next + "/cancel", "")
                        .at("/error/code")
                        .asString())
                .isEqualTo("payment_intent_unexpected_state");
        present(400);
    }

    @Test
    void whatWasPaidIsRefundedOnce() {
        String intent = intent(100);
        assertThat(post(400, "/v1/refunds", "payment_intent=" + intent)
                        .at("/error/type")
                        .asString())
                .isEqualTo("invalid_request_error");
        process(200, intent);
        present(200);
        assertThat(post(200, "/v1/refunds", "payment_intent=" + intent)
                        .at("/status")
                        .asString())
                .isEqualTo("succeeded");
        assertThat(post(400, "/v1/refunds", "payment_intent=" + intent)
                        .at("/error/code")
                        .asString())
                .isEqualTo("charge_already_refunded");
    }

    @Test
    void whatIsUnknownOrMissingIsSaidAsTheServiceSaysIt() {
        assertThat(post(404, "/v1/payment_intents/pi_none/cancel", "")
                        .at("/error/code")
                        .asString())
                .isEqualTo("resource_missing");
        assertThat(post(400, "/v1/payment_intents", "currency=inr&payment_method_types[]=card_present")
                        .at("/error/code")
                        .asString())
                .isEqualTo("parameter_missing");
        assertThat(post(400, "/v1/terminal/readers", "registration_code=blue-dog")
                        .at("/error/message")
                        .asString())
                .contains("blue-dog");
        client.get().uri("/v1/terminal/readers").exchange().expectStatus().isUnauthorized();
        assertThat(get("/v1/terminal/readers?limit=100").at("/data").toString()).contains(reader);
    }

    @Test
    void thePagePlaysTheCustomer() {
        String intent = intent(100);
        process(200, intent);
        assertThat(page()).contains("INR 1.00", "Hold a card to it");
        client.post()
                .uri("/cards/" + reader + "/leave")
                .exchange()
                .expectStatus()
                .is3xxRedirection();
        assertThat(get("/v1/terminal/readers/" + reader).at("/action/status").asString())
                .isEqualTo("failed");
        process(200, intent);
        client.post()
                .uri("/cards/" + reader + "/present")
                .exchange()
                .expectStatus()
                .is3xxRedirection();
        assertThat(get("/v1/payment_intents/" + intent).at("/status").asString())
                .isEqualTo("succeeded");
    }

    private String page() {
        return client.get()
                .uri("/cards")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String intent(long amount) {
        return post(200, "/v1/payment_intents", INTENT.formatted(amount))
                .at("/id")
                .asString();
    }

    private JsonNode process(int status, String intent) {
        return post(status, "/v1/terminal/readers/" + reader + "/process_payment_intent", "payment_intent=" + intent);
    }

    private JsonNode present(int status) {
        return post(status, "/v1/test_helpers/terminal/readers/" + reader + "/present_payment_method", "");
    }

    private JsonNode get(String path) {
        return client.get()
                .uri(path)
                .header("Authorization", "Bearer sk_test_1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private JsonNode post(int status, String path, String form) {
        return post(status, path, form, UUID.randomUUID().toString());
    }

    private JsonNode keyed(int status, String key, String form) {
        return post(status, "/v1/payment_intents", form, key);
    }

    private JsonNode post(int status, String path, String form, String key) {
        return client.post()
                .uri(path)
                .header("Authorization", "Bearer sk_test_1")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
