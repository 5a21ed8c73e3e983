package app.karat.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventReaderTests {

    private final List<LiveEvent> events = new ArrayList<>();
    private final EventReader reader = new EventReader(new JsonMapper(), events::add);

    @Test
    void anEventIsItsNameTenantAndData() {
        UUID tenant = UUID.randomUUID();
        feed("id: 1-0", "event: sale", "data: {\"tenant\":\"" + tenant + "\",\"invoiceNumber\":\"A/1\"}", "");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("sale");
            assertThat(event.tenant()).isEqualTo(tenant);
            assertThat(event.data().path("invoiceNumber").asString("")).isEqualTo("A/1");
        });
    }

    @Test
    void heartbeatsSayNothing() {
        feed(": beat", "", ": beat", "");
        assertThat(events).isEmpty();
    }

    @Test
    void anUnreadableEventMakesTheScreensLookForThemselves() {
        feed("event:sale", "data:{not json", "");
        assertThat(events).singleElement().matches(LiveEvent::isReset);
    }

    private void feed(String... lines) {
        for (String line : lines) {
            reader.line(line);
        }
    }
}
