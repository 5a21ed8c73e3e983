package app.karat.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.live.LiveEvent;
import app.karat.kernel.live.LivePayload;
import app.karat.kernel.live.LiveProperties;
import app.karat.kernel.live.LiveStreams;
import app.karat.kernel.live.RedisLink;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.RedisServer;
import app.karat.testkit.WithPostgres;
import app.karat.testkit.WithRedis;
import io.lettuce.core.RedisClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

@WithPostgres
@WithRedis(ownServer = true)
class LiveEventsTests {

    private final RelayDatabase database;
    private final RedisServer redis;
    private final TenantRef ours;
    private final TenantRef theirs;
    private LiveNode node;

    LiveEventsTests(PostgresServer postgres, RedisServer redis) {
        this.database = new RelayDatabase(postgres);
        this.redis = redis;
        database.asSuperuser("TRUNCATE relay.outbox RESTART IDENTITY");
        // Numbers start over, so a stream that remembers the last test's would make new sales look like repeats of old
        // ones.
        flushAll();
        this.ours = database.tenant();
        this.theirs = database.tenant();
        this.node = new LiveNode(database, redis).ready().relaying();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void listenerThatComesBackGetsWhatItMissed() {
        var before = Heard.by(node.events.ofTenant(ours.id(), null));
        sell(ours, 3);
        before.awaitSales(3);
        before.leave();
        sell(ours, 5);
        sell(theirs, 5);
        var after =
                Heard.by(node.events.ofTenant(ours.id(), before.sales().get(1).id()));
        after.awaitSales(6);
        sell(ours, 1);
        after.awaitSales(7);
        assertThat(after.numbers())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(before.numbers().get(2));
        assertThat(after.sales()).allMatch(event -> ours.id().equals(event.tenant()));
        assertThat(after.wasReset()).isFalse();
    }

    @Test
    void listenerWhosePositionWasTrimmedIsReset() {
        node.close();
        node = new LiveNode(database, redis, shortStreams()).ready().relaying();
        var before = Heard.by(node.events.ofTenant(ours.id(), null));
        sell(ours, 1);
        before.awaitSales(1);
        sell(ours, 400);
        // Not every one of them need be heard: this stream is trimmed faster than a busy node may read.
        Heard.await(() -> database.waiting() == 0, "the relay to catch up");
        StepVerifier.create(node.events
                        .ofTenant(ours.id(), before.sales().getFirst().id())
                        .map(LiveEvent::topic))
                .expectNext(LiveEvent.RESET)
                .thenCancel()
                .verify(Duration.ofSeconds(60));
    }

    @Test
    void positionThatIsNoneMeansReset() {
        for (String nonsense : List.of("", "-", "1-1; FLUSHALL", "9999999999999-0", "é")) {
            StepVerifier.create(node.events.ofTenant(ours.id(), nonsense).map(LiveEvent::topic))
                    .expectNext(LiveEvent.RESET)
                    .thenCancel()
                    .verify(Duration.ofSeconds(60));
        }
    }

    @Test
    void positionOfAnotherTenantTellsNothing() {
        var other = Heard.by(node.events.ofTenant(theirs.id(), null));
        sell(theirs, 2);
        other.awaitSales(2);
        var spy = Heard.by(
                node.events.ofTenant(ours.id(), other.sales().getFirst().id()));
        sell(ours, 1);
        spy.awaitSales(1);
        assertThat(spy.sales()).allMatch(event -> ours.id().equals(event.tenant()));
    }

    @Test
    void redisKilledMidStreamLosesNothing() {
        var heard = Heard.by(node.events.ofTenant(ours.id(), null));
        sell(ours, 20);
        heard.awaitSales(20);
        redis.faults().kill();
        sell(ours, 20);
        Heard.await(() -> !node.health.troubles().isEmpty(), "trouble to be noticed");
        redis.faults().restart();
        sell(ours, 20);
        heard.awaitSales(60);
        Heard.await(() -> node.health.troubles().isEmpty(), "health to return");
        assertThat(heard.numbers()).isSorted().doesNotHaveDuplicates();
        Heard.await(heard::wasReset, "a reset, because Redis forgot the stream");
    }

    @Test
    void redisFrozenForAWhileLosesNothing() {
        var heard = Heard.by(node.events.ofTenant(ours.id(), null));
        sell(ours, 5);
        heard.awaitSales(5);
        redis.faults().freeze();
        try {
            sell(ours, 20);
            Heard.await(() -> !node.health.troubles().isEmpty(), "trouble to be noticed");
        } finally {
            redis.faults().thaw();
        }
        heard.awaitSales(25);
        assertThat(heard.numbers()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void flushedRedisIsNoticedAndTold() {
        var heard = Heard.by(node.events.ofTenant(ours.id(), null));
        sell(ours, 5);
        heard.awaitSales(5);
        flushAll();
        Heard.await(heard::wasReset, "a reset");
        sell(ours, 5);
        heard.awaitSales(10);
    }

    @Test
    void nodeStartsWithoutRedisAndCatchesUp() {
        node.close();
        redis.faults().kill();
        node = new LiveNode(database, redis).relaying();
        var heard = Heard.by(node.events.ofTenant(ours.id(), null));
        sell(ours, 3);
        redis.faults().restart();
        Heard.await(() -> heard.wasReset() || heard.sales().size() == 3, "the sales or a reset");
        sell(ours, 1);
        Heard.await(() -> heard.numbers().contains(4L), "the sale after the start");
    }

    @Test
    void rowPublishedTwiceIsHeardOnceAlsoInAReplay() {
        var heard = Heard.by(node.events.ofTenant(ours.id(), null));
        publish(900_001, 900_002);
        heard.awaitSales(2);
        publish(900_001, 900_002, 900_003);
        heard.awaitSales(3);
        assertThat(heard.numbers()).containsExactly(900_001L, 900_002L, 900_003L);
        var again =
                Heard.by(node.events.ofTenant(ours.id(), heard.sales().get(1).id()));
        again.awaitSales(1);
        assertThat(again.numbers()).containsExactly(900_003L);
    }

    @Test
    void slowListenerIsCutWithAResetWhileAnotherKeepsPace() {
        int buffer = LiveNode.PROPERTIES.listenerBuffer();
        var quick = Heard.by(node.events.ofTenant(ours.id(), null).limitRate(64));
        StepVerifier.create(node.events.ofTenant(ours.id(), null), 0)
                .then(() -> sell(ours, buffer + 100))
                .then(() -> quick.awaitSales(buffer + 100))
                .thenRequest(Long.MAX_VALUE)
                .recordWith(java.util.ArrayList::new)
                .thenConsumeWhile(event -> true)
                .consumeRecordedWith(events -> {
                    assertThat(events).hasSizeLessThanOrEqualTo(buffer + 2);
                    assertThat(events).last().extracting(LiveEvent::topic).isEqualTo(LiveEvent.RESET);
                })
                .verifyComplete();
    }

    @Test
    void lastListenerFreesItsTenant() {
        var one = Heard.by(node.events.ofTenant(ours.id(), null));
        var two = Heard.by(node.events.ofTenant(ours.id(), null));
        assertThat(node.events.tenantsListenedTo()).isEqualTo(1);
        one.leave();
        two.leave();
        assertThat(node.events.tenantsListenedTo()).isZero();
    }

    @Test
    void marketNewsReachesEveryTenantOnEveryNodeAndOnlyTheLatestCounts() {
        try (var second = new LiveNode(database, redis).ready()) {
            var here = Heard.by(node.events.ofTenant(ours.id(), null));
            var there = Heard.by(second.events.ofTenant(theirs.id(), null));
            long begun = System.nanoTime();
            Flux.range(1, 200)
                    .concatMap(i -> node.events.announce(LiveEvent.RATES, Map.of("metal", "GOLD", "usdPerOunce", i)))
                    .blockLast(Duration.ofSeconds(60));
            for (Heard heard : List.of(here, there)) {
                Heard.await(() -> rates(heard).stream().anyMatch(data -> data.contains("200")), "the latest rate");
                assertThat(rates(heard)).hasSizeLessThan(mostSince(begun));
                assertThat(heard.all()).allMatch(event -> event.id() == null);
            }
        }
    }

    @Test
    void keysInRedisAreTheListedOnesAndEveryEntryOfAShardNamesItsTenant() {
        var heard = Heard.by(node.events.ofAllTenants());
        sell(ours, 5);
        sell(theirs, 5);
        node.events.announce(LiveEvent.RATES, Map.of("metal", "GOLD")).block();
        heard.awaitSales(10);
        var listed = new LiveStreams(LiveNode.PROPERTIES.shards()).keys();
        try (var client = RedisClient.create(redis.uri());
                var connection = client.connect()) {
            List<String> keys = connection.sync().keys("*");
            assertThat(listed).containsAll(keys);
            keys.stream()
                    .filter(key -> !key.equals(LiveStreams.MARKET))
                    .forEach(key -> assertThat(connection.sync().xrange(key, io.lettuce.core.Range.unbounded()))
                            .allMatch(entry -> entry.getBody().containsKey("tenant")));
        }
    }

    /** One for each span of conflation that has begun since then, however slow the machine. */
    private static int mostSince(long nanoTime) {
        Duration since = Duration.ofNanos(System.nanoTime() - nanoTime);
        return 2 + (int) since.dividedBy(LiveNode.PROPERTIES.conflation());
    }

    private static List<String> rates(Heard heard) {
        return heard.all().stream()
                .filter(event -> event.topic().equals(LiveEvent.RATES))
                .map(LiveEvent::data)
                .toList();
    }

    private void sell(TenantRef tenant, int count) {
        try {
            database.commitEach(Collections.nCopies(count, tenant), "sale", "{}");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(long... numbers) {
        var publication =
                new Publication(database, new LivePayload(JsonMapper.builder().build()), LiveNode.PROPERTIES);
        var rows = LongStream.of(numbers)
                .mapToObj(number -> new OutboxRow(number, ours.role(), "sale", "{}"))
                .toList();
        try (var link = new RedisLink(redis.uri(), Duration.ofSeconds(2))) {
            link.dedicated(connection -> publication.publish(rows, connection).flux())
                    .blockLast(Duration.ofSeconds(60));
        }
    }

    private void flushAll() {
        try (var client = RedisClient.create(redis.uri());
                var connection = client.connect()) {
            Objects.requireNonNull(connection.sync().flushall());
        }
    }

    private static LiveProperties shortStreams() {
        LiveProperties ordinary = LiveNode.PROPERTIES;
        return new LiveProperties(
                ordinary.shards(),
                10,
                ordinary.readBlock(),
                ordinary.poll(),
                ordinary.batch(),
                1000,
                ordinary.nodeBuffer(),
                ordinary.conflation(),
                ordinary.redisTimeout());
    }
}
