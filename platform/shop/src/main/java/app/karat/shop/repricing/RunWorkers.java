package app.karat.shop.repricing;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for businesses that wait and works for one at a time, one worker per business over all nodes. */
@Component
class RunWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorkers.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();
    private final RunQueue queue;
    private final RunWork work;
    private final RunStore store;
    private final TenantTransactions transactions;
    private final Lease lease;
    private final TenantDirectory tenants;
    private final Clock clock;

    RunWorkers(
            RunQueue queue,
            RunWork work,
            RunStore store,
            TenantTransactions transactions,
            Lease lease,
            TenantDirectory tenants,
            Clock clock) {
        this.queue = queue;
        this.work = work;
        this.store = store;
        this.transactions = transactions;
        this.lease = lease;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Works for as long as it is subscribed to. */
    Flux<Void> run() {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> queue.waiting(), 1)
                .filter(busy::add)
                .flatMap(tenant -> underLease(tenant).doFinally(ended -> busy.remove(tenant)), 1, 1);
    }

    /** Works if this node gets the lease, and stops between two batches if it loses it. */
    private Mono<Void> underLease(TenantId tenant) {
        return lease.hold(RunQueue.lease(tenant))
                .switchMap(mine -> mine ? worked(tenant).thenReturn(true) : Mono.just(false))
                .next()
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("a re-pricing of {} waits: {}", tenant, failure.toString());
                    return Mono.delay(Duration.ofSeconds(2)).then();
                });
    }

    /** What is asked for while the lease is held is not heard; hence the second look once it is laid down. */
    private Mono<Void> worked(TenantId id) {
        return tenants.find(id)
                .flatMap(tenant -> work.all()
                        .then(laidDown(id))
                        .then(pending().flatMap(due -> queue.add(id, due)))
                        .thenReturn(true)
                        .contextWrite(CurrentTenant.in(tenant)))
                .switchIfEmpty(queue.remove(id).thenReturn(false))
                .then();
    }

    private Mono<Void> laidDown(TenantId id) {
        return pending()
                .flatMap(due -> queue.rest(id, due).thenReturn(true))
                .switchIfEmpty(queue.remove(id).thenReturn(false))
                .then();
    }

    private Mono<Instant> pending() {
        Instant now = clock.instant();
        return transactions.read(() -> store.next(now).map(run -> now).switchIfEmpty(Mono.defer(store::due)));
    }
}
