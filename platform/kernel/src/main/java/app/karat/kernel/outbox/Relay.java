package app.karat.kernel.outbox;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.live.LiveHealth;
import app.karat.kernel.live.LiveProperties;
import app.karat.kernel.live.RedisLink;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Moves outbox rows to the streams, at least once, on the one node that holds the lease: when rung for, and at every poll. While
 * Redis or the database does not answer the rows stay where they are; tries come at growing distances up to two seconds.
 */
public final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final String NAME = "outbox";

    private final Lease lease;
    private final OutboxRows rows;
    private final Publication publication;
    private final RedisLink redis;
    private final OutboxBell bell;
    private final LiveProperties properties;
    private final LiveHealth health;

    Relay(
            Lease lease,
            OutboxRows rows,
            Publication publication,
            RedisLink redis,
            OutboxBell bell,
            LiveProperties properties,
            LiveHealth health) {
        this.lease = lease;
        this.rows = rows;
        this.publication = publication;
        this.redis = redis;
        this.bell = bell;
        this.properties = properties;
        this.health = health;
    }

    /** Relays whenever this node leads, for as long as it is subscribed to. */
    public Flux<Void> run() {
        return lease.hold(NAME).switchMap(leads -> leads ? leading() : following());
    }

    private Flux<Void> following() {
        health.well(NAME);
        return Flux.never();
    }

    private Flux<Void> leading() {
        return Flux.defer(() -> redis.dedicated(this::moveAtEachRing))
                .doOnError(this::troubled)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(2))
                        .transientErrors(true))
                .thenMany(Flux.empty());
    }

    private Flux<Integer> moveAtEachRing(StatefulRedisConnection<String, String> connection) {
        return Flux.merge(Flux.interval(Duration.ZERO, properties.poll()), bell.rings())
                .onBackpressureLatest()
                .concatMap(ring -> moveAll(connection), 1);
    }

    /** The number of rows moved; going on with a full batch needs no ring. */
    private Mono<Integer> moveAll(StatefulRedisConnection<String, String> connection) {
        return move(connection)
                .expand(moved -> moved == properties.batch() ? move(connection) : Mono.empty())
                .reduce(Integer::sum)
                .doOnNext(moved -> health.well(NAME));
    }

    private Mono<Integer> move(StatefulRedisConnection<String, String> connection) {
        return rows.take(properties.batch(), batch -> publication.publish(batch, connection))
                .timeout(properties.redisTimeout().multipliedBy(3));
    }

    private void troubled(Throwable failure) {
        health.trouble(NAME, failure);
        LOG.warn("the outbox waits: {}", failure.toString());
    }
}
