package app.karat.kernel.live;

import app.karat.kernel.tenancy.TenantId;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a tenant's listener missed since the event it saw last. The stream must still hold that very event: then nothing after it was
 * trimmed. Otherwise, or when Redis does not answer, the listener is told to start over.
 */
final class Replay {

    private static final Pattern ID = Pattern.compile("\\d{1,18}-\\d{1,18}");
    /** Reaches back further than a repeat can lie behind its first publication. */
    private static final int REPEATS_WITHIN = 1024;

    private static final int PAGE = 512;
    private static final int PAGES = 20;

    private final RedisLink redis;
    private final LiveStreams streams;
    private final LiveProperties properties;

    Replay(RedisLink redis, LiveStreams streams, LiveProperties properties) {
        this.redis = redis;
        this.streams = streams;
        this.properties = properties;
    }

    /** Marks in {@code repeats} what the listener has had, then gives what came after. */
    Flux<LiveEvent> after(String id, TenantId tenant, Repeats repeats) {
        if (!ID.matcher(id).matches()) {
            return Flux.just(LiveEvent.reset());
        }
        String key = streams.keyOf(tenant);
        return before(key, id)
                .flatMapMany(seen -> isThere(id, seen) ? sinceThen(key, id, tenant, seen, repeats) : reset())
                .onErrorResume(failure -> reset());
    }

    private static boolean isThere(String id, List<StreamMessage<String, String>> seen) {
        return !seen.isEmpty() && seen.getFirst().getId().equals(id);
    }

    private Flux<LiveEvent> sinceThen(
            String key, String id, TenantId tenant, List<StreamMessage<String, String>> seen, Repeats repeats) {
        seen.reversed().stream().map(LiveStreams::read).forEach(repeats::isFirst);
        return page(key, id)
                .expand(found -> found.size() < PAGE
                        ? Mono.empty()
                        : page(key, found.getLast().getId()))
                .index()
                .concatMap(page -> page.getT1() < PAGES ? events(page.getT2(), tenant) : tooMuch());
    }

    /** A rate has its say when the next one comes; older ones are not worth replaying. */
    private static Flux<LiveEvent> events(List<StreamMessage<String, String>> page, TenantId tenant) {
        return Flux.fromIterable(page)
                .map(LiveStreams::read)
                .filter(event -> tenant.equals(event.tenant()))
                .map(event -> event.conflates() ? event.withoutPosition() : event);
    }

    private Mono<List<StreamMessage<String, String>>> before(String key, String id) {
        return ask(commands -> commands.xrevrange(
                key, Range.from(Boundary.unbounded(), Boundary.including(id)), Limit.from(REPEATS_WITHIN)));
    }

    private Mono<List<StreamMessage<String, String>>> page(String key, String id) {
        return ask(commands ->
                commands.xrange(key, Range.from(Boundary.excluding(id), Boundary.unbounded()), Limit.from(PAGE)));
    }

    private <T> Mono<T> ask(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> command) {
        return redis.shared()
                .flatMap(connection -> Mono.fromCompletionStage(() -> command.apply(connection.async())))
                .timeout(properties.redisTimeout());
    }

    private static Flux<LiveEvent> tooMuch() {
        return Flux.error(new IllegalStateException("the listener is too far behind"));
    }

    private static Flux<LiveEvent> reset() {
        return Flux.just(LiveEvent.reset());
    }
}
