package app.karat.ui.live;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads server-sent events line by line; comments (heartbeats) and unknown fields mean nothing more than being alive. */
final class EventReader {

    private final ObjectMapper json;
    private final Consumer<LiveEvent> sink;
    private String name = "";
    private final StringBuilder data = new StringBuilder();

    EventReader(ObjectMapper json, Consumer<LiveEvent> sink) {
        this.json = json;
        this.sink = sink;
    }

    void line(String line) {
        if (line.isEmpty()) {
            finish();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            data.append(line.substring(5).strip());
        }
    }

    private void finish() {
        if (!name.isEmpty()) {
            read().ifPresent(sink);
        }
        name = "";
        data.setLength(0);
    }

    private Optional<LiveEvent> read() {
        try {
            JsonNode body = json.readTree(data.isEmpty() ? "{}" : data.toString());
            String tenant = body.path("tenant").asString("");
            return Optional.of(new LiveEvent(name, tenant.isEmpty() ? null : UUID.fromString(tenant), body));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.of(LiveEvent.reset());
        }
    }
}
