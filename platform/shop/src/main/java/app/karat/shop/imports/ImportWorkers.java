package app.karat.shop.imports;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for businesses that wait and works for a few of them at a time, one worker per business over all nodes. */
@Component
class ImportWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int AT_ONCE = 2;

    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();
    private final ImportQueue queue;
    private final ImportWork work;
    private final Lease lease;
    private final TenantDirectory tenants;

    ImportWorkers(ImportQueue queue, ImportWork work, Lease lease, TenantDirectory tenants) {
        this.queue = queue;
        this.work = work;
        this.lease = lease;
        this.tenants = tenants;
    }

    /** Works for as long as it is subscribed to. */
    Flux<Void> run() {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> queue.waiting(), 1)
                .filter(busy::add)
                .flatMap(tenant -> underLease(tenant).doFinally(ended -> busy.remove(tenant)), AT_ONCE, 1);
    }

    /** Does the work if this node gets the lease, and stops in the middle of it if it loses it. */
    private Mono<Void> underLease(TenantId tenant) {
        return lease.hold(ImportQueue.lease(tenant))
                .switchMap(mine -> mine ? worked(tenant).thenReturn(true) : Mono.just(false))
                .next()
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("an import of {} waits: {}", tenant, failure.toString());
                    return Mono.delay(Duration.ofSeconds(2)).then();
                });
    }

    private Mono<Void> worked(TenantId id) {
        return tenants.find(id)
                .flatMap(tenant -> work.all().contextWrite(CurrentTenant.in(tenant)))
                .then(Mono.defer(() -> queue.remove(id)));
    }
}
