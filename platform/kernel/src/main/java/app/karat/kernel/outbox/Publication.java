package app.karat.kernel.outbox;

import app.karat.kernel.live.LiveEvent;
import app.karat.kernel.live.LivePayload;
import app.karat.kernel.live.LiveProperties;
import app.karat.kernel.live.LiveStreams;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantRef;
import io.lettuce.core.TransactionResult;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a batch of outbox rows to their tenants' streams: all of it or nothing, in one round trip. */
final class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final TenantDirectory directory;
    private final LivePayload payload;
    private final LiveProperties properties;
    private final LiveStreams streams;

    Publication(TenantDirectory directory, LivePayload payload, LiveProperties properties) {
        this.directory = directory;
        this.payload = payload;
        this.properties = properties;
        this.streams = new LiveStreams(properties.shards());
    }

    Mono<Void> publish(List<OutboxRow> rows, StatefulRedisConnection<String, String> connection) {
        return tenants(rows)
                .map(tenants -> events(rows, tenants))
                .filter(events -> !events.isEmpty())
                .flatMap(events -> Mono.fromCompletionStage(() -> add(events, connection.async())))
                .timeout(properties.redisTimeout())
                .handle((result, sink) -> {
                    if (result.wasDiscarded()) {
                        sink.error(new IllegalStateException("Redis discarded a batch of the outbox"));
                    }
                });
    }

    private Mono<Map<String, TenantId>> tenants(List<OutboxRow> rows) {
        return Flux.fromIterable(rows)
                .map(OutboxRow::tenantRole)
                .distinct()
                .concatMap(directory::findByRole)
                .collectMap(TenantRef::role, TenantRef::id);
    }

    private List<LiveEvent> events(List<OutboxRow> rows, Map<String, TenantId> tenants) {
        return rows.stream()
                .filter(row -> isKnown(row, tenants))
                .map(row -> payload.ofRow(
                        row.id(), row.topic(), Objects.requireNonNull(tenants.get(row.tenantRole())), row.payload()))
                .toList();
    }

    /** A role without a tenant has nobody left to tell. */
    private static boolean isKnown(OutboxRow row, Map<String, TenantId> tenants) {
        boolean known = tenants.containsKey(row.tenantRole());
        if (!known) {
            LOG.warn("outbox row {} of the former tenant role {} is dropped", row.id(), row.tenantRole());
        }
        return known;
    }

    private io.lettuce.core.RedisFuture<TransactionResult> add(
            List<LiveEvent> events, RedisAsyncCommands<String, String> commands) {
        commands.multi();
        for (LiveEvent event : events) {
            commands.xadd(
                    streams.keyOf(Objects.requireNonNull(event.tenant())),
                    XAddArgs.Builder.maxlen(properties.maxLength()).approximateTrimming(),
                    LiveStreams.entry(event));
        }
        return commands.exec();
    }
}
