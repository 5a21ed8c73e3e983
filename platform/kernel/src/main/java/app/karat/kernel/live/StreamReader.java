package app.karat.kernel.live;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * Follows one stream for the whole node, on a connection of its own that waits in Redis for the next entry. Goes on where it was
 * after an outage; when the entry it stood on is gone (Redis came back empty, or trimmed further than it had read), it says
 * {@code reset}, because something may have been missed. Every read brings the answer to that question along: the command that
 * asks is sent right behind the waiting one, so it costs no round trip, in an idle stream as in a crowded one.
 */
final class StreamReader {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);
    private static final String BEGINNING = "0-0";
    private static final int AT_ONCE = 256;

    private final String key;
    private final RedisLink redis;
    private final LiveProperties properties;
    private final LiveHealth health;
    private final Scheduler scheduler;
    private final Repeats repeats = new Repeats();
    private volatile @Nullable String last;

    StreamReader(String key, RedisLink redis, LiveProperties properties, LiveHealth health, Scheduler scheduler) {
        this.key = key;
        this.redis = redis;
        this.properties = properties;
        this.health = health;
        this.scheduler = scheduler;
        health.starting(key);
    }

    /** What arrives from now on, each outbox row once; never ends, outages are waited out. */
    Flux<LiveEvent> events() {
        return Flux.defer(() -> redis.dedicated(this::follow))
                .doOnError(this::troubled)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(2))
                        .transientErrors(true));
    }

    private Flux<LiveEvent> follow(StatefulRedisConnection<String, String> connection) {
        RedisAsyncCommands<String, String> commands = connection.async();
        return Flux.concat(takePlace(commands), Flux.defer(() -> next(commands)).repeat());
    }

    private Flux<LiveEvent> takePlace(RedisAsyncCommands<String, String> commands) {
        String place = last;
        return (place == null ? startAtEnd(commands) : resetUnlessThere(commands, place))
                .doOnComplete(() -> health.well(key));
    }

    /** Listeners that came before the reader knew its place may have missed something. */
    private Flux<LiveEvent> startAtEnd(RedisAsyncCommands<String, String> commands) {
        return ask(() -> commands.xrevrange(key, Range.unbounded(), Limit.from(1)), Duration.ZERO)
                .doOnNext(found ->
                        last = found.isEmpty() ? BEGINNING : found.getFirst().getId())
                .thenReturn(LiveEvent.reset())
                .flux();
    }

    private Flux<LiveEvent> resetUnlessThere(RedisAsyncCommands<String, String> commands, String place) {
        return ask(() -> commands.xrange(key, Range.create(place, place)), Duration.ZERO)
                .filter(List::isEmpty)
                .map(gone -> LiveEvent.reset())
                .doOnNext(reset -> last = BEGINNING)
                .flux();
    }

    private Flux<LiveEvent> next(RedisAsyncCommands<String, String> commands) {
        String place = last == null ? BEGINNING : last;
        XReadArgs args = XReadArgs.Builder.block(properties.readBlock()).count(AT_ONCE);
        return ask(
                        () -> read(commands, args, StreamOffset.from(key, place))
                                .thenCombine(
                                        commands.xrange(key, Range.create(place, place)),
                                        (news, at) -> heard(place, news, !at.isEmpty())),
                        properties.readBlock())
                .flatMapMany(events -> events);
    }

    private Flux<LiveEvent> heard(String place, List<StreamMessage<String, String>> news, boolean stillThere) {
        boolean whole = place.equals(BEGINNING) ? isAll(news) : stillThere;
        if (!whole && news.isEmpty()) {
            last = BEGINNING;
        }
        return whole ? events(news) : Flux.concat(Flux.just(LiveEvent.reset()), events(news));
    }

    /** No entry marks the beginning; but a stream that was trimmed is full, so a short answer is a whole one. */
    private boolean isAll(List<StreamMessage<String, String>> news) {
        return news.size() < Math.min(AT_ONCE, properties.maxLength());
    }

    private Flux<LiveEvent> events(List<StreamMessage<String, String>> found) {
        return Flux.fromIterable(found)
                .doOnNext(message -> last = message.getId())
                .map(LiveStreams::read)
                .filter(repeats::isFirst);
    }

    @SuppressWarnings("unchecked")
    private static CompletionStage<List<StreamMessage<String, String>>> read(
            RedisAsyncCommands<String, String> commands, XReadArgs args, StreamOffset<String> offset) {
        return commands.xread(args, offset);
    }

    private <T> Mono<T> ask(Supplier<CompletionStage<T>> command, Duration waiting) {
        return Mono.fromCompletionStage(command)
                .timeout(waiting.plus(properties.redisTimeout()))
                .publishOn(scheduler);
    }

    private void troubled(Throwable failure) {
        health.trouble(key, failure);
        LOG.warn("reading {} starts over: {}", key, failure.toString());
    }
}
