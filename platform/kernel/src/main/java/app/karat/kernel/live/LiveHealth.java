package app.karat.kernel.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which parts of the live updates are in trouble. Trouble means late news on screens, never a lost or refused sale. */
public final class LiveHealth {

    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** The part works. */
    public void well(String part) {
        troubles.remove(part);
    }

    /** The part has not begun yet. */
    void starting(String part) {
        troubles.put(part, "Starting");
    }

    /** The part does not work for now, for this reason. */
    public void trouble(String part, Throwable reason) {
        troubles.put(part, reason.getClass().getSimpleName());
    }

    /** Parts in trouble and the kind of failure; empty when all is well. */
    public Map<String, String> troubles() {
        return Map.copyOf(troubles);
    }
}
