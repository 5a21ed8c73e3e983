package app.karat.shop.repricing;

import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantId;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which businesses have runs to work on, without asking each of thousands: a lease per business that nobody holds from the moment on at which
 * there is work.
 */
@Component
class RunQueue {

    private static final String NAME = "reprice:";

    private static final String ADD = """
            INSERT INTO relay.lease AS l (name, holder, until) VALUES (:name, 'nobody', :due)
            ON CONFLICT (name) DO UPDATE SET until = least(l.until, excluded.until) WHERE l.holder = 'nobody'""";

    private static final String WAITING = """
            SELECT name FROM relay.lease WHERE name LIKE 'reprice:%' AND until < clock_timestamp() ORDER BY name LIMIT 100""";

    private static final String REST = "UPDATE relay.lease SET holder = 'nobody', until = :due WHERE name = :name";

    private static final String REMOVE = "DELETE FROM relay.lease WHERE name = :name";

    private final DatabaseClient relay;

    RunQueue(@Platform("relay") DatabaseClient relay) {
        this.relay = relay;
    }

    static String lease(TenantId tenant) {
        return NAME + tenant;
    }

    /** There will be work from that moment on. */
    Mono<Void> add(TenantId tenant, Instant due) {
        return relay.sql(ADD).bind("name", lease(tenant)).bind("due", due).then();
    }

    Flux<TenantId> waiting() {
        return relay.sql(WAITING)
                .map(row -> Objects.requireNonNull(row.get("name", String.class)))
                .all()
                .map(name -> TenantId.parse(name.substring(NAME.length())));
    }

    /** Nothing is left to do until that moment. */
    Mono<Void> rest(TenantId tenant, Instant due) {
        return relay.sql(REST).bind("name", lease(tenant)).bind("due", due).then();
    }

    /** Nothing is left to do at all. */
    Mono<Void> remove(TenantId tenant) {
        return relay.sql(REMOVE).bind("name", lease(tenant)).then();
    }
}
