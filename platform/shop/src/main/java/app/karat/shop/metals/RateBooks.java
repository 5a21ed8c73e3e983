package app.karat.shop.metals;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The rate books of the tenants at work on this node, kept for two seconds: a change made here counts at once, one made on another node within
 * that time, and a price at the counter costs no query of its own.
 */
@Component
class RateBooks {

    private static final Duration LIFE = Duration.ofSeconds(2);
    private static final int MOST_TENANTS = 5_000;

    private final RateStore store;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(RateBook book, Instant readAt) {}

    RateBooks(RateStore store, TenantTransactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    Mono<RateBook> current() {
        return CurrentTenant.get().flatMap(this::of);
    }

    void forget(TenantId tenant) {
        kept.remove(tenant);
    }

    private Mono<RateBook> of(TenantRef tenant) {
        Instant now = clock.instant();
        Kept known = kept.get(tenant.id());
        if (known != null && now.isBefore(known.readAt().plus(LIFE))) {
            return Mono.just(known.book());
        }
        return transactions
                .read(() -> store.book(tenant.profile().currency(), now))
                .doOnNext(book -> keep(tenant.id(), new Kept(book, now)));
    }

    private void keep(TenantId tenant, Kept book) {
        if (kept.size() >= MOST_TENANTS) {
            kept.clear();
        }
        kept.put(tenant, book);
    }
}
