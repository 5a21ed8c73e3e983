package app.karat.kernel.outbox;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.LeaseTiming;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.live.LiveEvents;
import app.karat.kernel.live.LiveHealth;
import app.karat.kernel.live.LivePayload;
import app.karat.kernel.live.LiveProperties;
import app.karat.kernel.live.RedisLink;
import app.karat.testkit.RedisServer;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** One node of the platform as far as live updates go: relay, readers and fan-out, wired as the configuration does it. */
public final class LiveNode implements AutoCloseable {

    public static final LiveProperties PROPERTIES = new LiveProperties(
            4,
            10_000,
            Duration.ofMillis(300),
            Duration.ofMillis(50),
            64,
            256,
            200_000,
            Duration.ofMillis(50),
            Duration.ofSeconds(3));

    /** Soon followed, and kept on a machine that takes a second for an answer. */
    private static final LeaseTiming QUICK = new LeaseTiming(Duration.ofSeconds(10), Duration.ofSeconds(1));

    public final LiveHealth health = new LiveHealth();
    public final OutboxBell bell = new OutboxBell();
    public final LiveEvents events;
    private final RedisLink redis;
    private final StandingWork reading;
    private final StandingWork relaying;

    public LiveNode(RelayDatabase database, RedisServer server) {
        this(database, server, PROPERTIES);
    }

    public LiveNode(RelayDatabase database, RedisServer server, LiveProperties properties) {
        this.redis = new RedisLink(server.uri(), properties.redisTimeout());
        var payload = new LivePayload(JsonMapper.builder().build());
        this.events = new LiveEvents(redis, properties, payload, health);
        var relay = new Relay(
                new Lease(database.asRelay(), QUICK),
                new OutboxRows(database.asRelay()),
                new Publication(database, payload, properties),
                redis,
                bell,
                properties,
                health);
        this.reading = new StandingWork("reading", events::run);
        this.relaying = new StandingWork("relaying", relay::run);
        reading.start();
    }

    /** Waits until the readers know their place, so that nothing that comes now needs a reset. */
    public LiveNode ready() {
        Heard.await(() -> health.troubles().isEmpty(), "the readers");
        return this;
    }

    public LiveNode relaying() {
        relaying.start();
        return this;
    }

    public void stopRelaying() {
        relaying.stop();
    }

    @Override
    public void close() {
        relaying.stop();
        reading.stop();
        events.close();
        redis.close();
    }
}
