package app.karat.shop.metals.market;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Asks a provider that speaks the metals.dev HTTP format; passing trouble is met with two more tries, spread by jitter. */
class MetalsDevFeed {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Retry TWICE_MORE = Retry.backoff(2, Duration.ofMillis(400))
            .jitter(0.5)
            .filter(failure -> failure instanceof FeedFailure known && known.isPassing())
            .onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final WebClient http;
    private final FeedProperties properties;
    private final Clock clock;

    MetalsDevFeed(WebClient http, FeedProperties properties, Clock clock) {
        this.http = http;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<MarketReport> latest(URI base) {
        return http.get()
                .uri(question(base))
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .bodyToMono(MetalsDevAnswer.class)
                .timeout(TIMEOUT)
                .onErrorMap(MetalsDevFeed::ours)
                .map(answer -> answer.report(properties.name(), clock.instant(), List.of(properties.currencies())))
                .switchIfEmpty(Mono.error(() -> FeedFailure.passing("the feed answered with nothing")))
                .retryWhen(TWICE_MORE);
    }

    private URI question(URI base) {
        return UriComponentsBuilder.fromUri(base)
                .path("/v1/latest")
                .queryParam("api_key", "{key}")
                .queryParam("currency", "USD")
                .queryParam("unit", "toz")
                .encode()
                .buildAndExpand(properties.apiKey())
                .toUri();
    }

    private static Throwable ours(Throwable failure) {
        return switch (failure) {
            case FeedFailure known -> known;
            case TimeoutException timeout -> FeedFailure.passing("the feed did not answer within " + TIMEOUT);
            case WebClientRequestException broken -> FeedFailure.passing("the feed cannot be reached");
            case WebClientResponseException refused
            when refused.getStatusCode().is5xxServerError() ->
                FeedFailure.passing(
                        "the feed answered HTTP " + refused.getStatusCode().value());
            case WebClientResponseException refused ->
                FeedFailure.lasting(
                        "the feed answered HTTP " + refused.getStatusCode().value());
            default -> FeedFailure.lasting("the feed's answer could not be read");
        };
    }
}
