package app.karat.kernel.live;

import app.karat.kernel.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a payload into an event. The tenant is the one that owns the outbox row: a payload that claims another is overwritten, so
 * that no writer can speak for somebody else.
 */
public final class LivePayload {

    private final JsonMapper json;

    public LivePayload(JsonMapper json) {
        this.json = json;
    }

    /** The event for a row of the outbox. */
    public LiveEvent ofRow(long number, String topic, TenantId tenant, String payload) {
        return event(number, topic, tenant, json.readTree(payload));
    }

    /** The event for something that concerns every tenant. */
    public LiveEvent ofMarket(String topic, Object payload) {
        return event(0, topic, null, json.valueToTree(payload));
    }

    private LiveEvent event(long number, String topic, @Nullable TenantId tenant, JsonNode payload) {
        ObjectNode data = payload instanceof ObjectNode object
                ? object
                : json.createObjectNode().set("value", payload);
        data.remove("tenant");
        if (tenant != null) {
            data.put("tenant", tenant.toString());
        }
        return new LiveEvent(
                null, number, topic, tenant, uuid(data.path("branchId")), text(data.path("metal")), data.toString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable UUID uuid(JsonNode node) {
        String text = text(node);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
