package app.karat.shop.terminals;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Requests as Stripe wants them: bearer key, version, form bodies, idempotency keys. Passing trouble is met with two more tries, spread by jitter. */
class StripeCalls {

    private static final Retry TWICE_MORE = Retry.backoff(2, Duration.ofMillis(300))
            .jitter(0.5)
            .filter(failure -> failure instanceof TerminalFailure known && known.isPassing())
            .onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final WebClient http;
    private final TerminalProperties properties;

    StripeCalls(WebClient.Builder http, TerminalProperties properties) {
        this.properties = properties;
        this.http = http.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey())
                .defaultHeader("Stripe-Version", properties.version())
                .build();
    }

    <T> Mono<T> get(String path, Class<T> type) {
        return answer(http.get().uri(at(path)), type).retryWhen(TWICE_MORE);
    }

    /** Sent again after passing trouble, so it needs a key unless doing it twice is doing it once. */
    <T> Mono<T> post(String path, Form form, @Nullable String key, Class<T> type) {
        return posted(path, form, key, type).retryWhen(TWICE_MORE);
    }

    /** Never sent again. */
    <T> Mono<T> postOnce(String path, Form form, Class<T> type) {
        return posted(path, form, null, type);
    }

    private <T> Mono<T> posted(String path, Form form, @Nullable String key, Class<T> type) {
        var request = http.post().uri(at(path));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return answer(request.body(BodyInserters.fromFormData(form.fields())), type);
    }

    private <T> Mono<T> answer(WebClient.RequestHeadersSpec<?> request, Class<T> type) {
        return request.retrieve()
                .bodyToMono(type)
                .timeout(properties.timeout())
                .onErrorMap(StripeCalls::ours)
                .switchIfEmpty(Mono.error(() -> passing("the card service answered with nothing")));
    }

    private URI at(String path) {
        return URI.create(Objects.requireNonNull(properties.url()).toString().replaceFirst("/+$", "") + path);
    }

    private static Throwable ours(Throwable failure) {
        return switch (failure) {
            case TerminalFailure known -> known;
            case TimeoutException timeout -> passing("the card service did not answer in time");
            case WebClientRequestException broken -> passing("the card service cannot be reached");
            case WebClientResponseException refused -> refusal(refused);
            default -> passing("the card service's answer could not be read");
        };
    }

    private static TerminalFailure refusal(WebClientResponseException refused) {
        int status = refused.getStatusCode().value();
        StripeObjects.Refusal body = read(refused);
        StripeObjects.Error error = body == null ? null : body.error();
        return error == null
                ? new StripeObjects.Error(null, null, null, "HTTP " + status).failure(status)
                : error.failure(status);
    }

    private static StripeObjects.@Nullable Refusal read(WebClientResponseException refused) {
        try {
            return refused.getResponseBodyAs(StripeObjects.Refusal.class);
        } catch (RuntimeException notJson) {
            return null;
        }
    }

    private static TerminalFailure passing(String message) {
        return new TerminalFailure(TerminalFailure.Kind.PASSING, message);
    }
}
