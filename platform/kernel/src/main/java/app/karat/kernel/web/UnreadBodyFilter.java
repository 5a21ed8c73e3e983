package app.karat.kernel.web;

import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what a request still holds when it is answered. A refusal is decided before the body is looked at; a body that arrives after the answer
 * would stay on the connection, and the client's next request on it would wait for ever. Where the rest is long or slow in coming, the
 * connection is closed instead.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadBodyFilter implements WebFilter {

    private static final long MOST_BYTES = 256 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!hasBody(exchange.getRequest().getHeaders())) {
            return chain.filter(exchange);
        }
        var watched = new Watched(exchange.getRequest());
        exchange.getResponse().beforeCommit(() -> watched.readRest(exchange.getResponse()));
        return chain.filter(exchange.mutate().request(watched).build());
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static final class Watched extends ServerHttpRequestDecorator {

        private volatile boolean read;

        Watched(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().doOnSubscribe(reader -> read = true);
        }

        Mono<Void> readRest(ServerHttpResponse response) {
            if (read) {
                return Mono.empty();
            }
            return getDelegate()
                    .getBody()
                    .map(Watched::dropped)
                    .scan(0L, Long::sum)
                    .takeUntil(bytes -> bytes > MOST_BYTES)
                    .last(0L)
                    .timeout(LONGEST)
                    .filter(bytes -> bytes <= MOST_BYTES)
                    .onErrorComplete()
                    .switchIfEmpty(Mono.fromRunnable(() -> response.getHeaders().setConnection("close")))
                    .then();
        }

        private static long dropped(DataBuffer buffer) {
            long bytes = buffer.readableByteCount();
            DataBufferUtils.release(buffer);
            return bytes;
        }
    }
}
