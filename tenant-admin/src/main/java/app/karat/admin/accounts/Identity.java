package app.karat.admin.accounts;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Speaks HTTP with identity: a time-out on each attempt, bounded retries with growing, jittered pauses for failures that pass, and one
 * problem for what does not.
 */
final class Identity {

    private static final Logger log = LoggerFactory.getLogger(Identity.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final WebClient http;
    private final AccountsProperties patience;

    Identity(WebClient http, AccountsProperties patience) {
        this.http = http;
        this.patience = patience;
    }

    /** Sends a request that may be repeated without harm. */
    Mono<Answer> repeatable(HttpMethod method, String path, Object body) {
        return once(method, path, body)
                .retryWhen(Retry.backoff(patience.retries(), patience.firstPause())
                        .maxBackoff(LONGEST_PAUSE)
                        .jitter(0.5)
                        .filter(Unreachable.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .onErrorMap(Unreachable.class, failure -> unavailable(path, failure));
    }

    /** Sends a request that must not be repeated, since a lost answer may hide a success. */
    Mono<Answer> single(HttpMethod method, String path, Object body) {
        return once(method, path, body).onErrorMap(Unreachable.class, failure -> unavailable(path, failure));
    }

    private Mono<Answer> once(HttpMethod method, String path, Object body) {
        return http.method(method)
                .uri(path)
                .bodyValue(body)
                .exchangeToMono(Identity::read)
                .timeout(patience.timeout())
                .onErrorMap(Identity::passes, Unreachable::new);
    }

    private static Mono<Answer> read(ClientResponse response) {
        int status = response.statusCode().value();
        if (status >= 500 || status == 429 || status == 401) {
            return response.releaseBody().then(Mono.error(new Unreachable(status)));
        }
        return response.bodyToMono(Answer.Body.class)
                .defaultIfEmpty(Answer.Body.EMPTY)
                .map(body -> new Answer(status, body));
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof WebClientRequestException
                || failure instanceof TimeoutException
                || failure instanceof OAuth2AuthorizationException;
    }

    private static AccountsProblem unavailable(String path, Throwable failure) {
        log.warn("Identity cannot be reached for {}: {}", path, failure.getMessage());
        return AccountsProblem.unavailable();
    }

    /** A failure that may pass. */
    private static final class Unreachable extends RuntimeException {

        Unreachable(int status) {
            super("status " + status);
        }

        Unreachable(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }
}
