package app.karat.standins.metals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "karat.standins.mail.smtp-port=0")
class FeedControllerTests {

    private static final String LATEST = "/v1/latest?api_key=demo&currency=USD&unit=toz";

    @LocalServerPort
    private int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @AfterEach
    void run() {
        tell("{}");
    }

    @Test
    void answersInTheProvidersFormat() {
        JsonNode body = latest(LATEST);
        assertThat(body.at("/status").asString()).isEqualTo("success");
        assertThat(body.at("/currency").asString()).isEqualTo("USD");
        assertThat(body.at("/unit").asString()).isEqualTo("toz");
        assertThat(body.at("/metals/gold").decimalValue())
                .isBetween(new java.math.BigDecimal("4058"), new java.math.BigDecimal("4398"));
        assertThat(body.at("/currencies/AED").decimalValue()).isEqualByComparingTo("0.27229408");
        assertThat(body.at("/currencies/USD").decimalValue()).isEqualByComparingTo("1");
        assertThat(body.at("/timestamps/metal").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void convertsUnitAndCurrency() {
        tell("{\"mode\":\"FROZEN\",\"prices\":{\"gold\":4200.00}}");
        assertThat(latest("/v1/latest?api_key=demo&currency=AED&unit=g")
                        .at("/metals/gold")
                        .decimalValue())
                .isEqualByComparingTo("495.9092");
    }

    @Test
    void frozenFeedKeepsPriceAndTime() throws InterruptedException {
        tell("{\"mode\":\"FROZEN\"}");
        JsonNode before = latest(LATEST);
        Thread.sleep(1100);
        assertThat(latest(LATEST)).isEqualTo(before);
    }

    @Test
    void failingFeedAnswers503() {
        tell("{\"mode\":\"FAILING\"}");
        client.get().uri(LATEST).exchange().expectStatus().isEqualTo(503);
    }

    @Test
    void missingKeyIsAFailureInTheBody() {
        JsonNode body = latest("/v1/latest");
        assertThat(body.at("/status").asString()).isEqualTo("failure");
        assertThat(body.has("metals")).isFalse();
    }

    @Test
    void nonsenseSettingsAreRefused() {
        client.put()
                .uri("/admin/feed")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"prices\":{\"gold\":-1}}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private void tell(String settings) {
        client.put()
                .uri("/admin/feed")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(settings)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private JsonNode latest(String uri) {
        return client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
