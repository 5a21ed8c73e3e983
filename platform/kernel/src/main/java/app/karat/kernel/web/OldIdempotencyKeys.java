package app.karat.kernel.web;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Clears the answers that were kept for repeated requests once nobody can mean to repeat them any more. Goes from tenant to tenant and from
 * small batch to small batch, each in a transaction of its own, and steps around rows that a request holds, so that no counter waits for it.
 */
public final class OldIdempotencyKeys {

    private static final Logger LOG = LoggerFactory.getLogger(OldIdempotencyKeys.class);
    private static final int AT_ONCE = 200;
    private static final Duration BREATH = Duration.ofMillis(50);

    /** The age is measured by the clock that wrote {@code created_at}. */
    private static final String DELETE = """
            DELETE FROM idempotency_key WHERE key IN (
              SELECT key FROM idempotency_key WHERE created_at < now() - make_interval(secs => :seconds)
               ORDER BY created_at LIMIT :most FOR UPDATE SKIP LOCKED)""";

    private final TenantDirectory directory;
    private final TenantTransactions transactions;
    private final DatabaseClient tenantDatabase;
    private final Duration keep;

    /** Clears what is older than {@code keep}. */
    public OldIdempotencyKeys(
            TenantDirectory directory, TenantTransactions transactions, DatabaseClient tenantDatabase, Duration keep) {
        this.directory = directory;
        this.transactions = transactions;
        this.tenantDatabase = tenantDatabase;
        this.keep = keep;
    }

    /** One round over all tenants that may be written to; the number of keys cleared. A tenant that fails does not stop the round. */
    public Mono<Long> clear() {
        return directory
                .all()
                .filter(tenant -> tenant.state().mayWrite())
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::clear)
                .reduce(0L, Long::sum)
                .doOnNext(cleared -> LOG.debug("{} old idempotency keys cleared", cleared));
    }

    private Mono<Long> clear(TenantRef tenant) {
        return batch().expand(cleared ->
                        cleared < AT_ONCE ? Mono.empty() : Mono.delay(BREATH).then(batch()))
                .reduce(0L, Long::sum)
                .onErrorResume(failure -> {
                    LOG.warn("old idempotency keys of {} stay for now: {}", tenant.schema(), failure.toString());
                    return Mono.just(0L);
                })
                .contextWrite(CurrentTenant.in(tenant));
    }

    private Mono<Long> batch() {
        return transactions.write(() -> tenantDatabase
                .sql(DELETE)
                .bind("seconds", (double) keep.toSeconds())
                .bind("most", AT_ONCE)
                .fetch()
                .rowsUpdated());
    }
}
