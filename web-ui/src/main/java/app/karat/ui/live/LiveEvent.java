package app.karat.ui.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Something happened in a chain: {@code sale}, {@code stock}, {@code rates}, or {@code reset} when a screen must look for
 * itself because events may have been missed.
 */
public record LiveEvent(String name, @Nullable UUID tenant, JsonNode data) {

    /** Look again: events may be missing. */
    public static LiveEvent reset() {
        return new LiveEvent("reset", null, JsonNodeFactory.instance.objectNode());
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /** Anything on a screen may be out of date. */
    public boolean isReset() {
        return is("reset");
    }
}
