package app.karat.kernel.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders every failure as an RFC 9457 document, wherever in the request's way it happened. A failure that is ours is logged with its cause
 * under a reference, and the caller learns the reference alone.
 */
public final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final int OURS = 500;

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers the exchange with the problem behind the failure; a response that has begun is ended with the failure instead. */
    public Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem = Problems.of(failure);
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.status() == 503 || problem.status() == 429) {
            Object seconds = problem.extras().getOrDefault("retryAfterSeconds", 1);
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        byte[] body = json.writeValueAsBytes(document(problem, exchange, failure));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> document(Problem problem, ServerWebExchange exchange, Throwable failure) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type().toString());
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", problem.detail());
        document.put("instance", exchange.getRequest().getPath().value());
        if (!problem.errors().isEmpty()) {
            document.put("errors", problem.errors());
        }
        if (problem.status() >= OURS) {
            document.put("reference", log(problem, exchange, failure));
        }
        problem.extras().forEach(document::putIfAbsent);
        return document;
    }

    private static String log(Problem problem, ServerWebExchange exchange, Throwable failure) {
        String reference = UUID.randomUUID().toString();
        String method = exchange.getRequest().getMethod().name();
        if (problem.status() == OURS) {
            LOG.error("{} {} failed, reference {}", method, exchange.getLogPrefix(), reference, failure);
        } else {
            LOG.warn(
                    "{} {} answered {}, reference {}: {}",
                    method,
                    exchange.getLogPrefix(),
                    problem.slug(),
                    reference,
                    failure.toString());
        }
        return reference;
    }
}
