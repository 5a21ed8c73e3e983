package app.karat.shop.reservations;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ends reservations whose time is over, one tenant after the other, in small batches, on the node that holds the lease. It only tidies up: no
 * sale waits for it, for a sale looks at the time itself.
 */
@Component
class ReservationExpiry {

    static final Duration EVERY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ReservationExpiry.class);
    private static final int BATCH = 50;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final CurrentUser TIMER =
            new CurrentUser("reservation-expiry", "Reservation expiry", null, Set.of(), Set.of(), "karat-shop");

    private final TenantTransactions transactions;
    private final ReservationStore store;
    private final Outbox outbox;
    private final Clock clock;

    ReservationExpiry(TenantTransactions transactions, ReservationStore store, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many ended in all businesses. One that cannot be reached is passed over until the next round. */
    Mono<Long> everywhere(TenantDirectory directory) {
        return directory
                .all()
                .filter(tenant -> tenant.state().mayWrite())
                .concatMap(this::of)
                .reduce(0L, Long::sum);
    }

    /** How many ended in the current tenant, batch after batch until one is not full. */
    Mono<Long> here() {
        return batch().expand(ended -> ended < BATCH ? Mono.empty() : batch()).reduce(0L, Long::sum);
    }

    private Mono<Long> batch() {
        return transactions.write(
                () -> store.expire(BATCH, TIMER, clock.instant()).delayUntil(ended -> outbox.nudge()));
    }

    private Mono<Long> of(TenantRef tenant) {
        return here().timeout(LIMIT).contextWrite(CurrentTenant.in(tenant)).onErrorResume(failure -> {
            LOG.debug("reservations of {} wait for the next round: {}", tenant.schema(), failure.toString());
            return Mono.just(0L);
        });
    }

    /** The work under its lease. */
    StandingWork standing(Lease lease, TenantDirectory directory) {
        return new StandingWork(
                "reservation expiry",
                () -> lease.whileLeader("reservation-expiry", () -> everywhere(directory), EVERY));
    }
}
