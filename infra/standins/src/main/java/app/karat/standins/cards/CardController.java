package app.karat.standins.cards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The API of the card service. */
@RestController
class CardController {

    private final CardService service;
    private final Answers answers;

    CardController(CardService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    @PostMapping("/v1/payment_intents")
    Mono<Map<String, Object>> create(ServerWebExchange exchange) {
        return answers.post(exchange, form -> {
            if (!"card_present".equals(form.getFirst("payment_method_types[]"))) {
                throw StripeError.invalid(null, "Readers take payment_method_types[]=card_present only.");
            }
            return service.create(number(form, "amount"), needed(form, "currency"), metadata(form))
                    .json();
        });
    }

    @GetMapping("/v1/payment_intents/{id}")
    Map<String, Object> intent(@PathVariable String id, ServerWebExchange exchange) {
        answers.check(exchange);
        return service.intent(id).json();
    }

    @PostMapping("/v1/payment_intents/{id}/cancel")
    Mono<Map<String, Object>> cancel(@PathVariable String id, ServerWebExchange exchange) {
        return answers.post(exchange, form -> service.cancel(id).json());
    }

    @GetMapping("/v1/terminal/readers")
    Map<String, Object> readers(ServerWebExchange exchange, @RequestParam(defaultValue = "10") int limit) {
        answers.check(exchange);
        List<Reader> all = service.readers();
        return Map.of(
                "object",
                "list",
                "url",
                "/v1/terminal/readers",
                "has_more",
                all.size() > limit,
                "data",
                all.stream().limit(limit).map(Reader::json).toList());
    }

    @PostMapping("/v1/terminal/readers")
    Mono<Map<String, Object>> pair(ServerWebExchange exchange) {
        return answers.post(exchange, form -> {
            String label = form.getFirst("label");
            return service.pair(needed(form, "registration_code"), label == null ? "Reader" : label, metadata(form))
                    .json();
        });
    }

    @GetMapping("/v1/terminal/readers/{id}")
    Map<String, Object> reader(@PathVariable String id, ServerWebExchange exchange) {
        answers.check(exchange);
        return service.reader(id).json();
    }

    @PostMapping("/v1/terminal/readers/{id}/process_payment_intent")
    Mono<Map<String, Object>> process(@PathVariable String id, ServerWebExchange exchange) {
        return answers.post(
                exchange,
                form -> service.process(id, needed(form, "payment_intent")).json());
    }

    @PostMapping("/v1/terminal/readers/{id}/cancel_action")
    Mono<Map<String, Object>> stop(@PathVariable String id, ServerWebExchange exchange) {
        return answers.post(exchange, form -> service.stop(id).json());
    }

    @PostMapping("/v1/test_helpers/terminal/readers/{id}/present_payment_method")
    Mono<Map<String, Object>> present(@PathVariable String id, ServerWebExchange exchange) {
        return answers.post(exchange, form -> service.present(id).json());
    }

    @PostMapping("/v1/refunds")
    Mono<Map<String, Object>> refund(ServerWebExchange exchange) {
        return answers.post(exchange, form -> service.refund(needed(form, "payment_intent")));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(StripeError error) {
        return ResponseEntity.status(error.status()).body(error.body());
    }

    private static Map<String, String> metadata(MultiValueMap<String, String> form) {
        Map<String, String> metadata = new LinkedHashMap<>();
        form.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith("metadata[") && name.endsWith("]")) {
                metadata.put(name.substring(9, name.length() - 1), value);
            }
        });
        return metadata;
    }

    private static long number(MultiValueMap<String, String> form, String name) {
        String value = needed(form, name);
        if (!value.matches("\\d{1,12}")) {
            throw StripeError.invalid("parameter_invalid_integer", "Invalid integer: " + value);
        }
        return Long.parseLong(value);
    }

    private static String needed(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        if (value == null || value.isBlank()) {
            throw StripeError.invalid("parameter_missing", "Missing required param: %s.".formatted(name));
        }
        return value;
    }
}
