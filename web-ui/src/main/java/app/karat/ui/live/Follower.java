package app.karat.ui.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One screen that follows its tenant's events; keeps what came since the last delivery, and never more than a little. */
final class Follower {

    private static final int MOST = 50;

    private final UI ui;
    private final Consumer<LiveEvent> show;
    private final Map<Object, LiveEvent> waiting = new LinkedHashMap<>();
    private long counter;

    Follower(UI ui, Consumer<LiveEvent> show) {
        this.ui = ui;
        this.show = show;
    }

    /** Rates conflate to the newest; too much of anything becomes one "look again". */
    synchronized void offer(LiveEvent event) {
        Object key = key(event);
        waiting.put(key, event);
        if (waiting.size() > MOST || event.isReset()) {
            waiting.clear();
            waiting.put("reset", LiveEvent.reset());
        }
    }

    /** What a later event replaces: an older rate of the metal, an older scan of the count. */
    private Object key(LiveEvent event) {
        if (event.is("rates")) {
            return "rates" + event.data().path("metal").asString("");
        }
        return event.is("stock-take") && event.data().has("device")
                ? "scans" + event.data().path("takeId").asString("")
                : counter++;
    }

    private synchronized List<LiveEvent> take() {
        List<LiveEvent> taken = List.copyOf(waiting.values());
        waiting.clear();
        return taken;
    }

    private synchronized boolean idle() {
        return waiting.isEmpty();
    }

    /** Hands over what waits, on the screen's own thread rules. */
    void deliver() {
        if (idle()) {
            return;
        }
        try {
            ui.access(() -> take().forEach(show));
        } catch (UIDetachedException gone) {
            take();
        }
    }

    /** The browser behind this screen has not been heard of for that long. */
    boolean lost(Duration silence, Instant now) {
        long heard = ui.getInternals().getLastHeartbeatTimestamp();
        return heard > 0 && Instant.ofEpochMilli(heard).plus(silence).isBefore(now);
    }
}
