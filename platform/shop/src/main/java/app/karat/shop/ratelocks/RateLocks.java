package app.karat.shop.ratelocks;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.CustomerProblem;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.quotes.LockUse;
import app.karat.shop.quotes.LockedRate;
import app.karat.shop.quotes.LockedRates;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to promised rates. */
@Service
public class RateLocks implements LockedRates {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final TenantTransactions transactions;
    private final RateLockStore store;
    private final Rates rates;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    RateLocks(
            TenantTransactions transactions,
            RateLockStore store,
            Rates rates,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rates = rates;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Locks the rate of this moment; the same request under the same id is the same lock. */
    public Mono<RateLock> lock(UUID id, LockWish wish) {
        return Mono.zip(CurrentUser.get(), shops.current(), rates.board()).flatMap(with -> {
            CurrentUser user = with.getT1();
            BranchScope.requireAccess(user, wish.branchId());
            with.getT2().branch(wish.branchId());
            requireTime(wish.expiresAt());
            StampedRate rate = locked(id, wish, with.getT3());
            return transactions.write(() -> store.lock(id, wish, rate, user, clock.instant())
                    .delayUntil(made -> outbox.nudge())
                    .map(RateLockStore.Row::lock)
                    .switchIfEmpty(Mono.defer(() -> notLocked(id, wish))));
        });
    }

    /** Gives the promise back. */
    public Mono<RateLock> release(UUID id, @Nullable String note) {
        return CurrentUser.get()
                .flatMap(user -> find(id).flatMap(there ->
                        transactions.write(() -> store.release(id, note, user, clock.instant())
                                .delayUntil(done -> outbox.nudge())
                                .map(RateLockStore.Row::lock)
                                .switchIfEmpty(Mono.defer(() -> store.find(id, clock.instant())
                                        .flatMap(row -> Mono.error(RateLockProblem.notOpen(
                                                row.lock().status()))))))));
    }

    /** The lock, or {@link RateLockProblem#unknown()}. */
    public Mono<RateLock> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .read(() -> store.find(id, clock.instant()))
                        .map(RateLockStore.Row::lock)
                        .filter(lock -> user.worksIn(lock.branchId())))
                .switchIfEmpty(Mono.error(RateLockProblem::unknown));
    }

    /** Newest first. */
    public Mono<Page<RateLock>> page(
            BranchScope scope, @Nullable UUID customer, boolean open, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        var which = new RateLockStore.Which(scope.branches(), customer, open);
        return transactions
                .read(() -> store.page(which, after, limit + 1, clock.instant()))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    @Override
    public Mono<LockedRate> find(UUID lockId, UUID customerId, UUID branchId) {
        return transactions
                .read(() -> store.find(lockId, clock.instant()))
                .map(RateLockStore.Row::lock)
                .switchIfEmpty(Mono.error(RateLockProblem::unknown))
                .map(lock -> {
                    if (!lock.customerId().equals(customerId)
                            || !lock.branchId().equals(branchId)) {
                        throw RateLockProblem.notTheirs();
                    }
                    if (lock.status() != RateLockStatus.OPEN) {
                        throw RateLockProblem.notOpen(lock.status());
                    }
                    return new LockedRate(lock.id(), lock.rate(), lock.left());
                });
    }

    /** Takes the grams of a sale inside its transaction, or refuses it as a whole. */
    public Mono<Void> take(LockUse use, UUID sale) {
        return store.take(use, sale, clock.instant())
                .filter(taken -> taken)
                .switchIfEmpty(Mono.defer(() -> store.find(use.lockId(), clock.instant())
                        .flatMap(row -> Mono.error(
                                RateLockProblem.usedMeanwhile(row.lock().left())))))
                .then();
    }

    private Mono<RateLock> notLocked(UUID id, LockWish wish) {
        return store.find(id, clock.instant())
                .map(row -> {
                    if (!row.fingerprint().equals(wish.fingerprint())) {
                        throw RateLockProblem.idReused();
                    }
                    return row.lock();
                })
                .switchIfEmpty(Mono.error(
                        wish.depositVoucher() == null ? CustomerProblem.unknown() : RateLockProblem.noSuchDeposit()));
    }

    private void requireTime(Instant expires) {
        Instant now = clock.instant();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw InvalidInput.field("expiresAt", "out-of-range", "A rate is locked for at most a year from now.");
        }
    }

    private static StampedRate locked(UUID id, LockWish wish, RateBoard board) {
        StampedRate rate = board.rate(wish.branchId(), wish.purity());
        return new StampedRate(
                rate.metal(),
                rate.label(),
                rate.fineness(),
                rate.perGram(),
                "%s-l%s".formatted(rate.rateId(), id),
                rate.at(),
                "locked until %s: %s".formatted(wish.expiresAt(), rate.source()),
                rate.overridden(),
                rate.stale());
    }
}
