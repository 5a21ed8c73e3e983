package app.karat.shop.metals.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.karat.kernel.values.Metal;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

/** The adapter against a real HTTP server that answers as metals.dev does. */
class MetalsDevFeedTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String GOOD = """
            {"status":"success","currency":"USD","unit":"toz",
             "metals":{"gold":4213.67,"silver":50.775,"platinum":1529.98,"palladium":1416.892,"copper":0.414,"mcx_gold":4521.0},
             "currencies":{"INR":0.0110022345,"USD":1,"GBP":1.3563069397,"AED":0.2722940776},
             "timestamps":{"metal":"2026-11-22T09:59:30.605Z","currency":"2026-11-22T09:59:16.538Z"}}""";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
    private final DisposableServer server = HttpServer.create()
            .host("localhost")
            .port(0)
            .handle((request, response) -> {
                asked.add(request.uri());
                Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
                return response.status(answer.status())
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(answer.body()).delayElement(answer.delay()));
            })
            .bindNow();

    private record Answer(int status, String body, Duration delay) {}

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @Test
    void readsMetalsAndTurnsDollarsPerUnitIntoUnitsPerDollar() {
        answers.add(new Answer(200, GOOD, Duration.ZERO));
        StepVerifier.create(latest())
                .assertNext(report -> {
                    assertThat(report.spots()).extracting(Spot::metal).containsExactly(Metal.values());
                    assertThat(report.spots().getFirst().usdPerOunce()).isEqualByComparingTo("4213.67");
                    assertThat(report.spots().getFirst().at()).isEqualTo("2026-11-22T09:59:30.605Z");
                    assertThat(report.rates())
                            .extracting(fx -> fx.currency().getCurrencyCode(), Fx::perUsd)
                            .contains(tuple("INR", new BigDecimal("90.89062772")));
                    assertThat(report.rates().getFirst().at()).isEqualTo("2026-11-22T09:59:16.538Z");
                })
                .verifyComplete();
        assertThat(asked).containsExactly("/v1/latest?api_key=s3cr%26t&currency=USD&unit=toz");
    }

    @Test
    void passingTroubleIsMetWithTwoMoreTries() {
        answers.add(new Answer(503, "", Duration.ZERO));
        answers.add(new Answer(500, "", Duration.ZERO));
        answers.add(new Answer(200, GOOD, Duration.ZERO));
        StepVerifier.create(latest()).expectNextCount(1).verifyComplete();
        assertThat(asked).hasSize(3);
    }

    @Test
    void afterThreeTriesItGivesUpWithoutTellingTheKey() {
        answers.add(new Answer(502, "", Duration.ZERO));
        StepVerifier.create(latest())
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(FeedFailure.class)
                        .hasMessageContaining("502")
                        .hasMessageNotContaining("s3cr"))
                .verify(Duration.ofSeconds(60));
        assertThat(asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"failure\",\"error_code\":1101,\"error_message\":\"The API key is invalid\"}",
                "{\"status\":\"success\",\"currency\":\"EUR\",\"unit\":\"toz\",\"metals\":{\"gold\":4000}}",
                "{\"status\":\"success\",\"currency\":\"USD\",\"unit\":\"g\",\"metals\":{\"gold\":130}}",
                "{\"status\":\"success\",\"currency\":\"USD\",\"unit\":\"toz\",\"metals\":{\"gold\":-1,\"silver\":0}}",
                "{\"status\":\"success\",\"currency\":\"USD\",\"unit\":\"toz\"}",
                "[1,2]",
                "<html>",
            })
    void anAnswerOfAnotherKindIsRefusedAtOnce(String body) {
        answers.add(new Answer(200, body, Duration.ZERO));
        StepVerifier.create(latest()).expectError(FeedFailure.class).verify(Duration.ofSeconds(60));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServerThatHangsIsLeftAfterFiveSeconds() {
        answers.add(new Answer(200, GOOD, Duration.ofSeconds(60)));
        StepVerifier.create(latest())
                .expectErrorSatisfies(failure -> assertThat(failure).hasMessageContaining("did not answer within"))
                .verify(Duration.ofSeconds(50));
    }

    @Test
    void aClockThatRunsAheadDoesNotMakePricesFresher() {
        answers.add(new Answer(200, GOOD.replace("09:59:30", "23:59:30"), Duration.ZERO));
        StepVerifier.create(latest())
                .assertNext(report -> assertThat(report.spots().getFirst().at()).isEqualTo(NOW))
                .verifyComplete();
    }

    private Mono<MarketReport> latest() {
        URI base = URI.create("http://localhost:" + server.port());
        FeedProperties properties = new FeedProperties(
                base, "s3cr&t", Duration.ofMinutes(1), "feed", true, Duration.ofMinutes(15), new String[] {
                    "INR", "GBP", "XXX"
                });
        return new MetalsDevFeed(WebClient.create(), properties, Clock.fixed(NOW, ZoneOffset.UTC)).latest(base);
    }
}
