package app.karat.kernel.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps {@code last_activity_at} roughly up to date: at most one update a minute for each tenant, and never an error to the caller. */
public final class TenantActivity {

    private static final Logger LOG = LoggerFactory.getLogger(TenantActivity.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String UPDATE = "UPDATE control.tenant SET last_activity_at = now() WHERE id = :id"
            + " AND (last_activity_at IS NULL OR last_activity_at < now() - interval '1 minute')";

    private final DatabaseClient directory;
    private final ConcurrentMap<TenantId, Instant> noted = new ConcurrentHashMap<>();

    /** Writes with a login that may update that one column. */
    public TenantActivity(DatabaseClient directory) {
        this.directory = directory;
    }

    /** Notes that the tenant is at work now. */
    public Mono<Void> note(TenantId tenant, Instant now) {
        return Mono.defer(() -> {
            Instant last = noted.put(tenant, now);
            if (last != null && last.plus(PAUSE).isAfter(now)) {
                noted.put(tenant, last);
                return Mono.empty();
            }
            return directory
                    .sql(UPDATE)
                    .bind("id", tenant.value())
                    .then()
                    .timeout(PATIENCE)
                    .onErrorResume(failure -> {
                        LOG.debug("Activity of a tenant was not noted", failure);
                        return Mono.empty();
                    });
        });
    }
}
