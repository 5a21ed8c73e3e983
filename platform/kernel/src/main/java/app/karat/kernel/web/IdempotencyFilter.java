package app.karat.kernel.web;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a POST repeatable: the request with a new {@code Idempotency-Key} runs in one transaction together with the row that keeps its key
 * and its answer, so either both are there or neither. The same key with the same request gets the kept answer; with another request it is
 * refused. Answers that are not 2xx are not kept: the transaction is rolled back and the key stays free.
 */
@Order(0)
final class IdempotencyFilter implements WebFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1 << 20;

    private final TenantTransactions transactions;
    private final IdempotencyKeys keys;

    IdempotencyFilter(TenantTransactions transactions, IdempotencyKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String key = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (key == null || !HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return CurrentTenant.isSet()
                .flatMap(there -> there ? once(exchange, chain, checked(key)) : chain.filter(exchange));
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw WebProblem.badKey();
        }
        return key;
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, String key) {
        return bodyOf(exchange.getRequest()).flatMap(body -> {
            byte[] hash = hash(exchange.getRequest(), body);
            return transactions
                    .write(() -> keys.claim(key, hash)
                            .flatMap(claimed -> claimed
                                    ? run(exchange, chain, key, body)
                                    : keys.find(key).map(kept -> replay(exchange, kept, hash))))
                    .onErrorMap(IdempotencyFilter::isLockTimeout, late -> WebProblem.stillRunning())
                    .onErrorResume(Unkept.class, unkept -> Mono.just(unkept.response()::release))
                    .flatMap(AnswerLater::send);
        });
    }

    private Mono<AnswerLater> run(ServerWebExchange exchange, WebFilterChain chain, String key, byte[] body) {
        var held = new HeldResponse(exchange.getResponse());
        ServerWebExchange replayable = exchange.mutate()
                .request(new RepeatedRequest(exchange.getRequest(), body))
                .response(held)
                .build();
        return chain.filter(replayable).then(Mono.defer(() -> {
            if (!held.succeeded()) {
                return Mono.error(new Unkept(held));
            }
            return keys.keep(key, held.status(), held.getHeaders().getContentType(), held.body())
                    .thenReturn(held::release);
        }));
    }

    private static AnswerLater replay(ServerWebExchange exchange, IdempotencyKeys.Kept kept, byte[] hash) {
        if (!kept.answers(hash)) {
            throw WebProblem.keyReused();
        }
        return () -> {
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(HttpStatusCode.valueOf(kept.status()));
            response.getHeaders().set(REPLAYED, "true");
            if (kept.contentType() != null) {
                response.getHeaders().setContentType(MediaType.parseMediaType(kept.contentType()));
            }
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(kept.body())));
        };
    }

    private static Mono<byte[]> bodyOf(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), LARGEST_BODY)
                .map(buffer -> {
                    byte[] bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] hash(ServerHttpRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getURI().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isLockTimeout(@Nullable Throwable failure) {
        return failure instanceof DataAccessException
                && failure.getCause() instanceof io.r2dbc.spi.R2dbcException database
                && "55P03".equals(database.getSqlState());
    }

    /** Sends the answer once the transaction is over. */
    @FunctionalInterface
    private interface AnswerLater {
        Mono<Void> send();
    }

    /** Rolls the transaction back because the answer is not one to keep. */
    private static final class Unkept extends RuntimeException {

        private final transient HeldResponse response;

        Unkept(HeldResponse response) {
            super("not kept", null, false, false);
            this.response = response;
        }

        HeldResponse response() {
            return response;
        }
    }

    /** The request with its body read ahead. */
    private static final class RepeatedRequest extends ServerHttpRequestDecorator {

        private final byte[] body;
        private final Function<byte[], DataBuffer> wrap;

        RepeatedRequest(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
            this.wrap = org.springframework.core.io.buffer.DefaultDataBufferFactory.sharedInstance::wrap;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return body.length == 0 ? Flux.empty() : Flux.defer(() -> Flux.just(wrap.apply(body)));
        }
    }
}
