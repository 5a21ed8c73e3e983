package app.karat.kernel.live;

import app.karat.kernel.tenancy.TenantId;
import io.lettuce.core.StreamMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The streams in Redis: which key a tenant's events are under and how an entry is written. The keys name shards because a reader per
 * tenant could not be paid for; every entry of a shard names its tenant instead. {@link #MARKET} holds what belongs to nobody.
 */
public final class LiveStreams {

    /** Rates of the market, the same for every tenant; the one stream whose entries carry no tenant. */
    public static final String MARKET = "karat:live:market";

    private static final String SHARD = "karat:live:shard:%02d";

    private final int shards;

    public LiveStreams(int shards) {
        this.shards = shards;
    }

    /** Every key that live updates use, complete. */
    public List<String> keys() {
        return IntStream.rangeClosed(0, shards).mapToObj(this::key).toList();
    }

    /** The key of the stream that carries this tenant's events. */
    public String keyOf(TenantId tenant) {
        return key(Math.floorMod(tenant.value().hashCode(), shards));
    }

    private String key(int shard) {
        return shard == shards ? MARKET : String.format(Locale.ROOT, SHARD, shard);
    }

    /** The fields of an entry. */
    public static Map<String, String> entry(LiveEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", Long.toString(event.number()));
        fields.put("topic", event.topic());
        put(fields, "tenant", event.tenant());
        put(fields, "branch", event.branch());
        put(fields, "subject", event.subject());
        fields.put("data", event.data());
        return fields;
    }

    static LiveEvent read(StreamMessage<String, String> message) {
        Map<String, String> fields = message.getBody();
        String tenant = fields.get("tenant");
        String branch = fields.get("branch");
        return new LiveEvent(
                message.getId(),
                Long.parseLong(fields.getOrDefault("number", "0")),
                fields.getOrDefault("topic", ""),
                tenant == null ? null : TenantId.parse(tenant),
                branch == null ? null : UUID.fromString(branch),
                fields.get("subject"),
                fields.getOrDefault("data", "{}"));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
