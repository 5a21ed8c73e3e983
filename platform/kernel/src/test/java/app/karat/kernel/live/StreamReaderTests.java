package app.karat.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.testkit.RedisServer;
import app.karat.testkit.WithRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A reader whose listener is slow lags behind, while the stream is trimmed under it. */
@WithRedis
class StreamReaderTests {

    private static final LiveProperties PROPERTIES = new LiveProperties(
            1,
            10_000,
            Duration.ofMillis(300),
            Duration.ofMillis(50),
            64,
            256,
            8192,
            Duration.ofMillis(50),
            Duration.ofSeconds(3));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String key = "reader-test";
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final RedisLink link;
    private final Scheduler thread = Schedulers.newSingle("reader-test");
    private final StreamReader reader;
    private long added;

    StreamReaderTests(RedisServer redis) {
        this.client = RedisClient.create(redis.uri());
        this.connection = client.connect();
        this.link = new RedisLink(redis.uri(), PROPERTIES.redisTimeout());
        this.reader = new StreamReader(key, link, PROPERTIES, new LiveHealth(), thread);
    }

    @BeforeEach
    void emptyStream() {
        redis().del(key);
        add(1);
    }

    @AfterEach
    void close() {
        link.close();
        client.shutdown();
        thread.dispose();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 40})
    void entriesTrimmedBeforeTheyWereReadAreToldAsAReset(int kept) {
        StepVerifier.create(reader.events().map(LiveEvent::topic), 1)
                .expectNext(LiveEvent.RESET)
                .then(() -> addTogether(2))
                .thenRequest(1)
                .expectNext("sale")
                .then(() -> add(1_000))
                .then(() -> redis().xtrim(key, kept))
                .thenRequest(Long.MAX_VALUE)
                .expectNext("sale")
                .expectNext(LiveEvent.RESET)
                .expectNextCount(kept)
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void lagWithoutTrimmingIsCaughtUpWithoutAReset() {
        List<LiveEvent> heard = new ArrayList<>();
        StepVerifier.create(reader.events(), 1)
                .expectNextCount(1)
                .then(() -> addTogether(2))
                .thenRequest(1)
                .expectNextCount(1)
                .then(() -> add(1_000))
                .thenRequest(Long.MAX_VALUE)
                .recordWith(() -> heard)
                .expectNextCount(1_001)
                .expectNoEvent(PROPERTIES.readBlock().multipliedBy(3))
                .thenCancel()
                .verify(PATIENCE);
        assertThat(heard).extracting(LiveEvent::topic).containsOnly("sale");
        assertThat(heard).extracting(LiveEvent::number).isSorted().doesNotHaveDuplicates();
    }

    /** A reader that starts at an empty stream has no entry to look back at. */
    @Test
    void streamThatFilledUpAtOnceIsToldAsAReset() {
        redis().del(key);
        StepVerifier.create(reader.events().map(LiveEvent::topic))
                .expectNext(LiveEvent.RESET)
                .then(() -> addTogether(300))
                .expectNext(LiveEvent.RESET)
                .expectNextCount(300)
                .thenCancel()
                .verify(PATIENCE);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            redis().xadd(key, LiveStreams.entry(sale(++added)));
        }
    }

    /** In one step of Redis, so that one read finds them all. */
    private void addTogether(int count) {
        redis().multi();
        add(count);
        redis().exec();
    }

    private static LiveEvent sale(long number) {
        return new LiveEvent(null, number, "sale", null, null, null, "{}");
    }

    private RedisCommands<String, String> redis() {
        return connection.sync();
    }
}
