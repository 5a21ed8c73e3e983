package app.karat.shop.branches;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to the shop of the current tenant. The first call of a new tenant opens it from its country pack; two nodes may do so at once and
 * make one shop. What was read is kept for {@value #KEPT_SECONDS} seconds per node, so that most requests pay nothing; a change made through
 * this node is seen at once here and within that time elsewhere.
 */
@Service
public class Shops {

    private static final long KEPT_SECONDS = 15;
    private static final Duration KEPT = Duration.ofSeconds(KEPT_SECONDS);
    private static final int MOST_KEPT = 5_000;

    private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();
    private final CountryPacks packs = CountryPacks.ofTheProduct();
    private final TenantTransactions transactions;
    private final ShopStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Shops(TenantTransactions transactions, ShopStore store, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The current tenant's shop, opened if need be. */
    public Mono<Shop> current() {
        return CurrentTenant.get().flatMap(this::of);
    }

    /** Replaces the settings if nobody changed them since {@code next.version()}. */
    public Mono<Shop> change(Settings next) {
        return current()
                .flatMap(shop -> changed(transactions.write(() -> store.change(next)
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(ShopProblem::changedMeanwhile))
                        .flatMap(done -> audit.add("changed", "settings", null, shop.settings(), next))
                        .thenReturn(true))));
    }

    /** Adds a branch. */
    public Mono<Branch> add(Branch branch) {
        return current()
                .flatMap(shop -> changed(transactions.write(() -> store.add(branch, clock.instant())
                        .then(audit.add("opened", "branch", branch.id(), null, branch))
                        .thenReturn(true))))
                .map(shop -> shop.branch(branch.id()));
    }

    /** Replaces a branch if nobody changed it since {@code next.version()}. */
    public Mono<Branch> change(Branch next) {
        return current()
                .map(shop -> shop.branch(next.id()))
                .flatMap(before -> changed(transactions.write(() -> store.change(next)
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(ShopProblem::changedMeanwhile))
                        .flatMap(done -> audit.add("changed", "branch", next.id(), before, next))
                        .thenReturn(true))))
                .map(shop -> shop.branch(next.id()));
    }

    private Mono<Shop> changed(Mono<Boolean> change) {
        return change.then(CurrentTenant.get()).flatMap(tenant -> {
            kept.remove(tenant.id());
            return of(tenant);
        });
    }

    private Mono<Shop> of(TenantRef tenant) {
        Kept known = kept.get(tenant.id());
        if (known != null && known.isGood(tenant, clock.instant())) {
            return Mono.just(known.shop());
        }
        return read(tenant).switchIfEmpty(Mono.defer(() -> open(tenant))).doOnNext(this::keep);
    }

    private Mono<Shop> read(TenantRef tenant) {
        return transactions
                .read(store::read)
                .map(opened ->
                        new Shop(tenant, packs.of(tenant.profile().country()), opened.settings(), opened.branches()));
    }

    private Mono<Shop> open(TenantRef tenant) {
        var profile = tenant.profile();
        var first = packs.of(profile.country()).firstBranch();
        return transactions
                .write(() -> store.open(profile.name(), first, clock.instant()))
                .then(read(tenant));
    }

    private void keep(Shop shop) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(shop.tenant().id(), new Kept(shop, clock.instant().plus(KEPT)));
    }

    /** A shop and until when it may be served from memory. */
    private record Kept(Shop shop, Instant until) {

        boolean isGood(TenantRef tenant, Instant now) {
            return shop.tenant().equals(tenant) && now.isBefore(until);
        }
    }
}
