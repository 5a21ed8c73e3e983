package app.karat.shop.counter;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to carts that were put aside. A cart is no reservation: what is in it stays for sale, and taking it up says what was sold meanwhile. It
 * is taken up once.
 */
@Service
public class HeldCarts {

    /** How long a cart waits: today and tomorrow. */
    public static final Duration LIFE = Duration.ofHours(36);

    private final TenantTransactions transactions;
    private final HeldCartStore store;
    private final Shops shops;
    private final Clock clock;

    HeldCarts(TenantTransactions transactions, HeldCartStore store, Shops shops, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.clock = clock;
    }

    /** Puts a cart aside, or repeats the answer if that has happened. */
    public Mono<HeldCart> hold(UUID id, CartToHold cart) {
        Instant now = clock.instant();
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            BranchScope scope = BranchScope.of(who.getT2(), who.getT1(), cart.branchId());
            return transactions
                    .write(() -> store.tidy(now)
                            .then(store.hold(id, cart, who.getT1(), now, now.plus(LIFE)))
                            .then(store.find(id, scope, now)))
                    .onErrorResume(
                            error -> Constraint.isBrokenBy(error, HeldCartStore.SAME_ID),
                            error -> transactions.read(() -> repeated(id, cart, scope, now)));
        });
    }

    /** The carts that wait, newest first. */
    public Mono<List<HeldCart>> waiting(@Nullable UUID branch) {
        return scope(branch).flatMap(scope -> transactions.read(() -> store.all(scope, clock.instant())));
    }

    /** Takes a cart up, or puts it away for good; {@link CounterProblem#gone()} for whoever comes second. */
    public Mono<HeldCart> take(UUID id) {
        return scope(null)
                .flatMap(scope -> transactions.write(() -> store.take(id, scope, clock.instant())))
                .switchIfEmpty(Mono.error(CounterProblem::gone));
    }

    private Mono<HeldCart> repeated(UUID id, CartToHold cart, BranchScope scope, Instant now) {
        return store.fingerprint(id)
                .filter(Fingerprint.of(cart)::equals)
                .flatMap(same -> store.find(id, scope, now))
                .switchIfEmpty(Mono.error(CounterProblem.idReused(id)));
    }

    private Mono<BranchScope> scope(@Nullable UUID branch) {
        return Mono.zip(CurrentUser.get(), shops.current(), (user, shop) -> BranchScope.of(shop, user, branch));
    }
}
