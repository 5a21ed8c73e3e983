package app.karat.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class HubTests extends ScreenTest {

    private static final UUID OURS = UUID.fromString(Json.TENANT);
    private static final UUID THEIRS = UUID.fromString(Json.OTHER_TENANT);

    /** One of its own, that nothing but the test speaks to: while the stream is down, a hub has everybody look again from time to time. */
    private final Hub hub = new Hub();

    private final List<LiveEvent> seen = new ArrayList<>();

    @BeforeEach
    void stream() {
        hub.streaming(true);
    }

    @AfterEach
    void stop() {
        hub.stop();
    }

    @Test
    void aScreenSeesItsOwnTenantAndNobodyElses() {
        follow();
        hub.publish(event("sale", THEIRS));
        hub.publish(event("stock", OURS));
        assertThat(arrived(1)).extracting(LiveEvent::name).containsExactly("stock");
    }

    @Test
    void salesAllArriveButOnlyTheNewestRate() {
        follow();
        for (int i = 0; i < 5; i++) {
            hub.publish(event("sale", OURS));
            hub.publish(event("rates", null));
        }
        assertThat(arrived(6))
                .extracting(LiveEvent::name)
                .filteredOn("sale"::equals)
                .hasSize(5);
        assertThat(seen).extracting(LiveEvent::name).filteredOn("rates"::equals).hasSize(1);
    }

    @Test
    void aFloodBecomesOneLook() {
        follow();
        for (int i = 0; i < 200; i++) {
            hub.publish(event("sale", OURS));
        }
        assertThat(arrived(1)).anyMatch(LiveEvent::isReset);
        assertThat(seen.size()).isLessThan(60);
    }

    @Test
    void aScreenThatIsLeftFollowsNoLonger() {
        int before = hub.size();
        Div screen = follow();
        assertThat(hub.size()).isEqualTo(before + 1);
        UI.getCurrent().remove(screen);
        assertThat(hub.size()).isEqualTo(before);
    }

    private Div follow() {
        Div screen = new Div();
        hub.follow(screen, OURS, seen::add);
        UI.getCurrent().add(screen);
        return screen;
    }

    private List<LiveEvent> arrived(int atLeast) {
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        while (seen.size() < atLeast && Instant.now().isBefore(end)) {
            pause();
            settle();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static LiveEvent event(String name, UUID tenant) {
        return new LiveEvent(name, tenant, JsonNodeFactory.instance.objectNode());
    }
}
