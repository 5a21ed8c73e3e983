package app.karat.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class FanoutTests {

    private final TenantId ours = new TenantId(UUID.randomUUID());
    private final TenantId theirs = new TenantId(UUID.randomUUID());
    private final Fanout fanout = new Fanout();

    @Test
    void tenantHearsItsOwnEventsOnly() {
        List<LiveEvent> heard = heardBy(fanout.listen(ours, 16));
        List<LiveEvent> foreign = heardBy(fanout.listen(theirs, 16));
        fanout.deliver(sale(ours, 1));
        fanout.deliver(sale(theirs, 2));
        assertThat(heard).extracting(LiveEvent::number).containsExactly(1L);
        assertThat(foreign).extracting(LiveEvent::number).containsExactly(2L);
    }

    @Test
    void nodeThatListensForAllHearsEverything() {
        List<LiveEvent> heard = heardBy(fanout.listenToAll(16));
        fanout.deliver(sale(ours, 1));
        fanout.deliver(sale(theirs, 2));
        assertThat(heard).hasSize(2);
    }

    @Test
    void ratesConflateToTheLatestPerMetal() {
        List<LiveEvent> heard = heardBy(fanout.listen(ours, 16));
        fanout.deliver(rate(null, "GOLD", "1"));
        fanout.deliver(rate(null, "SILVER", "2"));
        fanout.deliver(rate(null, "GOLD", "3"));
        assertThat(heard).isEmpty();
        fanout.flush();
        fanout.flush();
        assertThat(heard).extracting(LiveEvent::data).containsExactly("2", "3");
    }

    @Test
    void salesNeverConflate() {
        List<LiveEvent> heard = heardBy(fanout.listen(ours, 16));
        fanout.deliver(sale(ours, 1));
        fanout.deliver(sale(ours, 2));
        assertThat(heard).hasSize(2);
    }

    @Test
    void oneTenantsRateDoesNotReplaceAnothers() {
        List<LiveEvent> heard = heardBy(fanout.listenToAll(16));
        fanout.deliver(rate(ours, "GOLD", "1"));
        fanout.deliver(rate(theirs, "GOLD", "2"));
        fanout.flush();
        assertThat(heard).hasSize(2);
    }

    @Test
    void slowListenerIsCutWithAResetAndOthersKeepPace() {
        Listener slow = fanout.listen(ours, 4);
        List<LiveEvent> quick = heardBy(fanout.listen(ours, 4));
        for (int i = 1; i <= 100; i++) {
            fanout.deliver(sale(ours, i));
        }
        assertThat(quick).hasSize(100);
        StepVerifier.create(slow.events().map(LiveEvent::topic))
                .expectNext("sale", "sale", "sale", "sale", "reset")
                .verifyComplete();
    }

    @Test
    void lastListenerFreesTheTenant() {
        Listener one = fanout.listen(ours, 4);
        Listener two = fanout.listen(ours, 4);
        fanout.leave(ours, one);
        assertThat(fanout.tenants()).isEqualTo(1);
        fanout.leave(ours, two);
        assertThat(fanout.tenants()).isZero();
    }

    @Test
    void resetReachesEveryone() {
        List<LiveEvent> heard = heardBy(fanout.listen(ours, 4));
        fanout.deliver(LiveEvent.reset());
        fanout.deliver(LiveEvent.reset());
        fanout.flush();
        assertThat(heard).extracting(LiveEvent::topic).containsExactly("reset");
    }

    private static List<LiveEvent> heardBy(Listener listener) {
        List<LiveEvent> heard = new ArrayList<>();
        listener.events().subscribe(heard::add);
        return heard;
    }

    private static LiveEvent sale(TenantId tenant, long number) {
        return new LiveEvent(number + "-0", number, "sale", tenant, null, null, "{}");
    }

    private static LiveEvent rate(@Nullable TenantId tenant, String metal, String data) {
        return new LiveEvent(null, 0, LiveEvent.RATES, tenant, null, metal, data);
    }
}
