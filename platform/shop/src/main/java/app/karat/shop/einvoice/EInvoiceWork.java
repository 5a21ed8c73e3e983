package app.karat.shop.einvoice;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Registers what waits, one Indian business after the other, a few invoices at a time. What the portal refuses waits for people; what it does not
 * answer is tried again, each time later, at most {@value #MOST_ATTEMPTS} times. Asking twice is harmless: the portal gives the same number.
 */
class EInvoiceWork {

    static final int MOST_ATTEMPTS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(EInvoiceWork.class);
    private static final int BATCH = 20;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int DOUBLINGS = 10;
    /** The portal takes no invoice that is older (advisory of the GSTN for large taxpayers). */
    private static final Duration OLDEST = Duration.ofDays(30);

    private static final CurrentUser WORKER =
            new CurrentUser("e-invoice", "E-invoice worker", null, Set.of(), Set.of(), "karat-shop");

    private final TenantTransactions transactions;
    private final EInvoiceStore store;
    private final RegistrationPortal portal;
    private final Papers papers;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    EInvoiceWork(
            TenantTransactions transactions,
            EInvoiceStore store,
            RegistrationPortal portal,
            Papers papers,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.portal = portal;
        this.papers = papers;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many were tried in all businesses. One that cannot be reached is passed over until the next round. */
    Mono<Long> everywhere(TenantDirectory directory) {
        return directory
                .all()
                .filter(tenant ->
                        tenant.state().mayWrite() && tenant.profile().country().equals("IN"))
                .concatMap(this::of)
                .reduce(0L, Long::sum);
    }

    /** How many were tried in the current tenant. */
    Mono<Long> here() {
        Instant since = clock.instant().minus(OLDEST);
        return transactions
                .read(() -> store.isWaiting(since, clock.instant()))
                .filter(waiting -> waiting)
                .flatMap(waiting -> transactions.write(
                        () -> store.found(since, clock.instant()).then(store.due(clock.instant(), BATCH))))
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::attempt)
                .count();
    }

    private Mono<Boolean> attempt(EInvoiceStore.Due due) {
        UUID document = due.document();
        return papers.proven(due)
                .zipWith(shops.current())
                .map(found -> new Inv01Writer(found.getT2(), found.getT1()).write())
                .flatMap(portal::register)
                .flatMap(given -> transactions.write(() -> store.registered(document, given, WORKER, clock.instant())
                        .delayUntil(done -> outbox.nudge())))
                .onErrorResume(PortalFailure.class, failure -> failed(document, failure))
                .onErrorResume(
                        EInvoiceProblem.class, problem -> failed(document, PortalFailure.refused(problem.detail())));
    }

    private Mono<Boolean> failed(UUID document, PortalFailure failure) {
        return transactions.write(() -> store.find(document)
                .flatMap(known -> {
                    boolean again = failure.isPassing() && known.attempts() + 1 < MOST_ATTEMPTS;
                    EInvoiceStatus status = again ? EInvoiceStatus.PENDING : EInvoiceStatus.REJECTED;
                    return store.failed(
                            document, status, failure.words(), clock.instant().plus(wait(known.attempts())));
                })
                .delayUntil(done -> outbox.nudge()));
    }

    static Duration wait(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private Mono<Long> of(TenantRef tenant) {
        return here().timeout(LIMIT).contextWrite(CurrentTenant.in(tenant)).onErrorResume(failure -> {
            LOG.warn("e-invoices of {} wait for the next round: {}", tenant.schema(), failure.toString());
            return Mono.just(0L);
        });
    }
}
