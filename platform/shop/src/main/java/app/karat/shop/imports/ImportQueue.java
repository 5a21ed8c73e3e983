package app.karat.shop.imports;

import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantId;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which businesses have imports to work on, without asking each of thousands: the leases that nobody holds. Whoever wants work done lays the
 * lease out, before and after the work itself is written; whoever finds none left takes it away.
 */
@Component
class ImportQueue {

    private static final String NAME = "import:";

    private static final String ADD = """
            INSERT INTO relay.lease (name, holder, until) VALUES (:name, 'nobody', '-infinity') ON CONFLICT (name) DO NOTHING""";

    private static final String WAITING = """
            SELECT name FROM relay.lease WHERE name LIKE 'import:%' AND until < clock_timestamp() ORDER BY name LIMIT 100""";

    private static final String REMOVE = "DELETE FROM relay.lease WHERE name = :name";

    private final DatabaseClient relay;

    ImportQueue(@Platform("relay") DatabaseClient relay) {
        this.relay = relay;
    }

    static String lease(TenantId tenant) {
        return NAME + tenant;
    }

    Mono<Void> add(TenantId tenant) {
        return relay.sql(ADD).bind("name", lease(tenant)).then();
    }

    Flux<TenantId> waiting() {
        return relay.sql(WAITING)
                .map(row -> Objects.requireNonNull(row.get("name", String.class)))
                .all()
                .map(name -> TenantId.parse(name.substring(NAME.length())));
    }

    Mono<Void> remove(TenantId tenant) {
        return relay.sql(REMOVE).bind("name", lease(tenant)).then();
    }
}
