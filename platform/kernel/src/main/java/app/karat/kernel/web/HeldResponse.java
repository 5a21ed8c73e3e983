package app.karat.kernel.web;

import java.io.ByteArrayOutputStream;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response that is kept back until the transaction behind it has committed. */
final class HeldResponse extends ServerHttpResponseDecorator {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    HeldResponse(ServerHttpResponse response) {
        super(response);
    }

    byte[] body() {
        return body.toByteArray();
    }

    int status() {
        HttpStatusCode status = getStatusCode();
        return status == null ? 200 : status.value();
    }

    boolean succeeded() {
        return status() < 300;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> parts) {
        return Flux.from(parts).doOnNext(this::keep).then();
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> parts) {
        return Flux.from(parts).concatMap(this::writeWith).then();
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.empty();
    }

    private void keep(DataBuffer part) {
        byte[] bytes = new byte[part.readableByteCount()];
        part.read(bytes);
        DataBufferUtils.release(part);
        body.writeBytes(bytes);
    }

    /** Sends what was kept. */
    Mono<Void> release() {
        byte[] bytes = body();
        ServerHttpResponse response = getDelegate();
        return bytes.length == 0
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }
}
