package app.karat.shop.layaway;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds penalties that have fallen due, one tenant after the other, on the node that holds the lease. Nobody waits for it: a payment adds what
 * has fallen due before it counts.
 */
@Component
class LayawayPenalties {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(LayawayPenalties.class);
    private static final int BATCH = 50;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final CurrentUser TIMER =
            new CurrentUser("layaway-penalties", "Layaway penalties", null, Set.of(), Set.of(), "karat-shop");

    private final TenantTransactions transactions;
    private final LayawayStore store;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    LayawayPenalties(TenantTransactions transactions, LayawayStore store, Shops shops, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many layaways got a penalty in the current tenant; each is held and looked at once more before it does. */
    Mono<Long> here() {
        return shops.current()
                .flatMapMany(shop -> batch(shop, FIRST)
                        .expand(late -> late.size() < BATCH
                                ? Mono.empty()
                                : batch(shop, late.getLast().id()))
                        .concatMap(Flux::fromIterable)
                        .concatMap(late -> assess(late.id(), shop)))
                .count();
    }

    /** The work under its lease. */
    StandingWork standing(Lease lease, TenantDirectory directory) {
        return new StandingWork(
                "layaway penalties", () -> lease.whileLeader("layaway-penalties", () -> everywhere(directory), EVERY));
    }

    private Mono<Long> everywhere(TenantDirectory directory) {
        return directory
                .all()
                .filter(tenant -> tenant.state().mayWrite())
                .concatMap(this::of)
                .reduce(0L, Long::sum);
    }

    private Mono<List<Layaway>> batch(Shop shop, UUID last) {
        return transactions.read(() -> store.late(shop.day(clock.instant()), last, BATCH));
    }

    private Mono<UUID> assess(UUID id, Shop shop) {
        return transactions.write(() -> store.hold(id)
                .filter(there -> !there.assessed(shop.day(clock.instant())).equals(there))
                .flatMap(there -> store.restate(
                        there.assessed(shop.day(clock.instant())), "assessed", null, TIMER, clock.instant()))
                .delayUntil(done -> outbox.nudge()));
    }

    private Mono<Long> of(TenantRef tenant) {
        return here().timeout(LIMIT).contextWrite(CurrentTenant.in(tenant)).onErrorResume(failure -> {
            LOG.debug("penalties of {} wait for the next round: {}", tenant.schema(), failure.toString());
            return Mono.just(0L);
        });
    }
}
