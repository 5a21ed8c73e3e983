package app.karat.kernel.live;

import app.karat.kernel.tenancy.TenantId;
import io.lettuce.core.XAddArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one door to live updates: listen to one tenant or to all, and announce what concerns everybody. What a tenant itself has to
 * say goes through the {@code Outbox} instead, so that it is said exactly when it is true.
 */
public final class LiveEvents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

    private final RedisLink redis;
    private final LiveProperties properties;
    private final LivePayload payload;
    private final LiveStreams streams;
    private final Replay replay;
    private final Fanout fanout = new Fanout();
    private final Scheduler thread = Schedulers.newSingle("live-fan-out", true);
    private final List<StreamReader> readers;

    public LiveEvents(RedisLink redis, LiveProperties properties, LivePayload payload, LiveHealth health) {
        this.redis = redis;
        this.properties = properties;
        this.payload = payload;
        this.streams = new LiveStreams(properties.shards());
        this.replay = new Replay(redis, streams, properties);
        this.readers = streams.keys().stream()
                .map(key -> new StreamReader(key, redis, properties, health, thread))
                .toList();
    }

    /**
     * One tenant's events and the market's, from now on, or since the event with the id {@code lastSeen}. {@link LiveEvent#RESET}
     * says that there may be a gap; after a listener was too slow it is the last event. Cancelling frees everything.
     */
    public Flux<LiveEvent> ofTenant(TenantId tenant, @Nullable String lastSeen) {
        return Flux.defer(() -> {
            Listener listener = fanout.listen(tenant, properties.listenerBuffer());
            Repeats repeats = new Repeats();
            Flux<LiveEvent> missed = lastSeen == null ? Flux.empty() : replay.after(lastSeen, tenant, repeats);
            return Flux.concat(missed, listener.events())
                    .filter(repeats::isFirst)
                    .doFinally(end -> fanout.leave(tenant, listener));
        });
    }

    /** Every tenant's events from now on, for a node that serves many people; the first event is {@link LiveEvent#RESET}. */
    public Flux<LiveEvent> ofAllTenants() {
        return Flux.defer(() -> {
            Listener listener = fanout.listenToAll(properties.nodeBuffer());
            return listener.events().startWith(LiveEvent.reset()).doFinally(end -> fanout.leave(listener));
        });
    }

    /**
     * Tells every tenant of every node what belongs to nobody, such as a new spot price. Not kept when Redis is away: the next
     * announcement replaces it anyway. Never fails.
     */
    public Mono<Void> announce(String topic, Object news) {
        return redis.shared()
                .flatMap(connection -> Mono.fromCompletionStage(() -> connection
                        .async()
                        .xadd(LiveStreams.MARKET, kept(), LiveStreams.entry(payload.ofMarket(topic, news)))))
                .timeout(properties.redisTimeout())
                .doOnError(failure -> LOG.warn("{} was not announced: {}", topic, failure.toString()))
                .onErrorComplete()
                .then();
    }

    /** Reads the streams and hands events out; runs once per node, as long as it is subscribed to. */
    public Flux<Void> run() {
        Flux<Runnable> deliveries = Flux.merge(readers.stream()
                .map(reader -> reader.events().map(this::delivery))
                .toList());
        Flux<Runnable> flushes = Flux.interval(properties.conflation(), thread)
                .onBackpressureDrop()
                .map(tick -> fanout::flush);
        return Flux.merge(deliveries, flushes)
                .publishOn(thread)
                .doOnNext(Runnable::run)
                .thenMany(Flux.empty());
    }

    /** Tenants somebody listens for on this node. */
    public int tenantsListenedTo() {
        return fanout.tenants();
    }

    @Override
    public void close() {
        thread.dispose();
    }

    private Runnable delivery(LiveEvent event) {
        return () -> fanout.deliver(event);
    }

    private XAddArgs kept() {
        return XAddArgs.Builder.maxlen(properties.maxLength()).approximateTrimming();
    }
}
