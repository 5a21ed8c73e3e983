package app.karat.kernel.live;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Connections to Redis that never queue: a command either reaches a live connection or fails, and a connection that broke is
 * replaced by whoever used it. So nothing grows while Redis is away and no old command comes back from the dead.
 */
public final class RedisLink implements AutoCloseable {

    private final RedisClient client;
    private final RedisURI uri;
    private final Mono<StatefulRedisConnection<String, String>> shared;

    /** Does not connect yet, so that a node starts without Redis. */
    public RedisLink(String url, Duration timeout) {
        this.uri = RedisURI.create(url);
        this.uri.setTimeout(timeout);
        this.client = RedisClient.create(uri);
        this.client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                // Lettuce 7.1 to 7.5 mixes the entries of an XREAD answer up under RESP2 (redis/lettuce #3800).
                .protocolVersion(ProtocolVersion.RESP3)
                // Blocking reads take their time; whoever sends a command limits its wait.
                .timeoutOptions(TimeoutOptions.create())
                .socketOptions(SocketOptions.builder().connectTimeout(timeout).build())
                .build());
        this.shared = open().cacheInvalidateIf(connection -> !connection.isOpen());
    }

    /** A connection for short commands, shared by all of them. */
    Mono<StatefulRedisConnection<String, String>> shared() {
        return shared;
    }

    /** Works on a connection of its own, as a blocking read needs, and closes it however the work ends. */
    public <T> Flux<T> dedicated(Function<StatefulRedisConnection<String, String>, Flux<T>> work) {
        return Flux.usingWhen(open(), work, connection -> Mono.fromFuture(connection::closeAsync));
    }

    private Mono<StatefulRedisConnection<String, String>> open() {
        return Mono.fromCompletionStage(() -> client.connectAsync(StringCodec.UTF8, uri))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
