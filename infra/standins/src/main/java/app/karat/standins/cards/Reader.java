package app.karat.standins.cards;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A simulated reader and what it is doing.
 *
 * @param intent the one whose card it asks for, or the last one
 * @param action {@code in_progress}, {@code succeeded}, {@code failed} or null when idle
 * @param failure why it gave up
 */
record Reader(
        String id,
        String label,
        Map<String, String> metadata,
        @Nullable String intent,
        @Nullable String action,
        @Nullable String failure) {

    static Reader idle(String id, String label, Map<String, String> metadata) {
        return new Reader(id, label, metadata, null, null, null);
    }

    boolean isAsking() {
        return "in_progress".equals(action);
    }

    Reader asks(String forIntent) {
        return new Reader(id, label, metadata, forIntent, "in_progress", null);
    }

    Reader ended(String how, @Nullable String why) {
        return new Reader(id, label, metadata, intent, how, why);
    }

    Reader idle() {
        return idle(id, label, metadata);
    }

    /** The object as the API shows it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("object", "terminal.reader");
        json.put("action", doing());
        json.put("device_type", "simulated_wisepos_e");
        json.put("label", label);
        json.put("livemode", false);
        json.put("metadata", metadata);
        json.put("serial_number", id.substring(4));
        json.put("status", "online");
        return json;
    }

    private @Nullable Map<String, Object> doing() {
        if (action == null || intent == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("failure_code", failure == null ? null : "card_declined");
        json.put("failure_message", failure);
        json.put("process_payment_intent", Map.of("payment_intent", intent));
        json.put("status", action);
        json.put("type", "process_payment_intent");
        return json;
    }
}
