package app.karat.shop.live;

import app.karat.kernel.tenancy.TenantId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Counts the streams open on this node, so that no person and no tenant takes all of it. */
@Component
final class StreamSeats {

    private record Seat(TenantId tenant, String user) {}

    private final LiveStreamProperties properties;
    private final Map<Object, Integer> taken = new HashMap<>();

    StreamSeats(LiveStreamProperties properties) {
        this.properties = properties;
    }

    /** The stream, holding a seat for as long as it lasts; fails with {@link LiveProblem} when none is left. */
    <T> Flux<T> seated(TenantId tenant, String user, Flux<T> stream) {
        return Flux.using(() -> take(new Seat(tenant, user)), seat -> stream, this::free);
    }

    /** Seats taken by the tenant's people. */
    synchronized int of(TenantId tenant) {
        return taken.getOrDefault(tenant, 0);
    }

    private synchronized Seat take(Seat seat) {
        if (taken.getOrDefault(seat, 0) >= properties.perUser()) {
            throw LiveProblem.tooManyOfUser(properties.perUser());
        }
        if (of(seat.tenant()) >= properties.perTenant()) {
            throw LiveProblem.tooManyOfTenant(properties.perTenant());
        }
        taken.merge(seat, 1, Integer::sum);
        taken.merge(seat.tenant(), 1, Integer::sum);
        return seat;
    }

    private synchronized void free(Seat seat) {
        less(seat);
        less(seat.tenant());
    }

    private void less(Object key) {
        taken.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
