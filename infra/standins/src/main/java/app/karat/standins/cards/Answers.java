package app.karat.standins.cards;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What every request of the API has in common: the key must be known, and an idempotency key gets its first answer again. */
@Component
class Answers {

    private final CardProperties properties;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Answers(CardProperties properties) {
        this.properties = properties;
    }

    /** An answer that was given to a key, and what it was asked with. */
    private record Kept(String asked, Map<String, Object> body) {}

    void check(ServerWebExchange exchange) {
        String sent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        String key = sent == null ? "" : sent.replaceFirst("^Bearer ", "");
        if (key.isBlank()
                || !properties.apiKey().isEmpty() && !properties.apiKey().equals(key)) {
            throw new StripeError(401, "invalid_request_error", null, "Invalid API Key provided.");
        }
    }

    /** Does what a form asks for, once for each idempotency key. */
    Mono<Map<String, Object>> post(ServerWebExchange exchange, Work work) {
        check(exchange);
        String key = exchange.getRequest().getHeaders().getFirst("Idempotency-Key");
        return exchange.getFormData()
                .map(form -> once(key, exchange.getRequest().getPath() + "?" + form, () -> work.of(form)));
    }

    private Map<String, Object> once(@Nullable String key, String asked, Supplier<Map<String, Object>> work) {
        if (key == null) {
            return work.get();
        }
        Kept first = kept.computeIfAbsent(key, unknown -> new Kept(asked, work.get()));
        if (!first.asked().equals(asked)) {
            throw new StripeError(
                    400,
                    "idempotency_error",
                    null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.");
        }
        return first.body();
    }

    /** What a form asks for. */
    @FunctionalInterface
    interface Work {
        Map<String, Object> of(MultiValueMap<String, String> form);
    }
}
