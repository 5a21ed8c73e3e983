package app.karat.shop.stocktake;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to counting. Every step is one transaction and may be repeated: a count survives whatever device it was begun on, and any other may
 * go on with it.
 */
@Service
public class StockTakes {

    private static final int SHOWN = 50;

    private final TenantTransactions transactions;
    private final StockTakeStore store;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    StockTakes(TenantTransactions transactions, StockTakeStore store, Shops shops, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Begins a count, or repeats the answer if this one has begun. */
    public Mono<StockTake> start(UUID id, UUID branch, @Nullable String category) {
        return Mono.zip(shops.current(), CurrentUser.get())
                .flatMap(with -> {
                    BranchScope.requireAccess(with.getT2(), branch);
                    with.getT1().branch(branch);
                    return transactions
                            .write(() -> store.start(id, branch, category, with.getT2(), clock.instant())
                                    .then(outbox.nudge()))
                            .onErrorResume(
                                    error -> Constraint.isBrokenBy(error, StockTakeStore.SAME_ID)
                                            || error instanceof StockTakeProblem,
                                    error -> repeated(id, branch, category, error));
                })
                .then(Mono.defer(() -> find(id)));
    }

    /** Counts tags; what was counted before counts once. */
    public Mono<List<ScanAnswer>> scan(UUID id, String device, List<Scan> scans) {
        StockTakeStore.ScanBatch batch = batch(device, scans);
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .write(() -> store.scan(
                                        id, batch, new BranchScope(branches(user)), user.name(), clock.instant())
                                .delayUntil(answers -> outbox.nudge()))
                        .switchIfEmpty(Mono.defer(
                                () -> find(id).flatMap(take -> Mono.error(StockTakeProblem.notNow(take.status()))))));
    }

    /** The count as this user may see it, or {@link StockTakeProblem#unknown()}. */
    public Mono<StockTake> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions.read(() -> visible(id, user)).map(take -> shown(take, user)));
    }

    /** The latest scans of all devices, newest first. */
    public Mono<List<ScanAnswer>> lastScans(UUID id) {
        return CurrentUser.get()
                .flatMap(user ->
                        transactions.read(() -> visible(id, user).flatMap(take -> store.lastScans(id, SHOWN))));
    }

    /** One page of the counts of a branch, or of all that the user works in, newest first. */
    public Mono<Page<StockTake>> page(@Nullable UUID branch, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(with -> {
            BranchScope scope = BranchScope.of(with.getT1(), with.getT2(), branch);
            return transactions
                    .read(() -> store.page(scope, after, limit + 1))
                    .map(rows ->
                            rows.stream().map(take -> shown(take, with.getT2())).toList())
                    .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.startedAt(), each.id())));
        });
    }

    /** Ends the scanning and compares hand and books. */
    public Mono<StockTake> close(UUID id) {
        return step(id, StockTake.Status.CLOSED, user -> store.close(id, user, clock.instant()));
    }

    /** Goes on scanning; what was decided is forgotten. */
    public Mono<StockTake> reopen(UUID id) {
        return step(id, StockTake.Status.COUNTING, user -> store.reopen(id, user, clock.instant()));
    }

    /** Ends the count without any effect. */
    public Mono<StockTake> abandon(UUID id) {
        return step(id, StockTake.Status.ABANDONED, user -> store.abandon(id, user, clock.instant()));
    }

    /** Notes what a manager decided about differences, by tag; a later decision replaces an earlier one. */
    public Mono<StockTake> decide(UUID id, Map<String, Verdict> verdicts) {
        return CurrentUser.get()
                .flatMap(user -> transactions.write(() -> visible(id, user)
                        .map(take -> decisions(take, verdicts, user))
                        .flatMap(decisions -> store.decide(id, decisions, user, clock.instant()))
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(StockTakeProblem::changedMeanwhile))
                        .delayUntil(done -> outbox.nudge())))
                .then(Mono.defer(() -> find(id)));
    }

    /** Writes what was accepted to the books, once everything is decided. */
    public Mono<StockTake> post(UUID id) {
        return step(id, StockTake.Status.POSTED, user -> store.post(id, user, clock.instant()));
    }

    private Mono<StockTake> step(UUID id, StockTake.Status end, Step step) {
        return CurrentUser.get()
                .flatMap(user -> transactions.writeShielded(() -> visible(id, user)
                        .flatMap(take -> step.take(user)
                                .filter(done -> done)
                                .switchIfEmpty(Mono.defer(() -> refused(id, end)))
                                .delayUntil(done -> outbox.nudge()))))
                .then(Mono.defer(() -> find(id)));
    }

    /** A step that was taken before is no mistake; anything else that stands in its way is. */
    private Mono<Boolean> refused(UUID id, StockTake.Status end) {
        return store.find(id).map(take -> {
            if (take.status() == end) {
                return true;
            }
            CountResult result = take.result();
            if (end == StockTake.Status.POSTED && take.status() == StockTake.Status.CLOSED && result != null) {
                throw StockTakeProblem.undecided(result.variances().stream()
                        .filter(each -> each.decision() == null)
                        .count());
            }
            throw StockTakeProblem.notNow(take.status());
        });
    }

    private Mono<Void> repeated(UUID id, UUID branch, @Nullable String category, Throwable error) {
        return transactions
                .read(() -> store.find(id))
                .switchIfEmpty(Mono.error(error))
                .doOnNext(take -> {
                    if (!take.branchId().equals(branch) || !Objects.equals(take.category(), category)) {
                        throw StockTakeProblem.idReused(id);
                    }
                })
                .then();
    }

    private Mono<StockTake> visible(UUID id, CurrentUser user) {
        return store.find(id)
                .filter(take -> user.worksIn(take.branchId()))
                .switchIfEmpty(Mono.error(StockTakeProblem::unknown));
    }

    private static Map<String, CountResult.Decision> decisions(
            StockTake take, Map<String, Verdict> verdicts, CurrentUser user) {
        CountResult result = take.result();
        if (take.status() != StockTake.Status.CLOSED || result == null) {
            throw StockTakeProblem.notNow(take.status());
        }
        Predicate<String> isThere =
                tag -> result.variances().stream().anyMatch(each -> each.tag().equals(tag));
        Map<String, CountResult.Decision> decisions = new LinkedHashMap<>();
        verdicts.forEach((tag, verdict) -> {
            if (!isThere.test(tag)) {
                throw Verdict.notAVariance(tag);
            }
            decisions.put(tag, new CountResult.Decision(verdict.accepted(), verdict.reason(), user.name()));
        });
        return decisions;
    }

    private static StockTake shown(StockTake take, CurrentUser user) {
        return user.is(Role.OWNER, Role.MANAGER, Role.ACCOUNTANT) ? take : take.blind();
    }

    private static UUID @Nullable [] branches(CurrentUser user) {
        return user.worksEverywhere()
                ? null
                : user.branches().stream().map(UUID::fromString).toArray(UUID[]::new);
    }

    private static StockTakeStore.ScanBatch batch(String device, List<Scan> scans) {
        Map<String, Scan> once = new LinkedHashMap<>();
        for (Scan scan : scans) {
            String tag = scan.tag().strip().toUpperCase(Locale.ROOT);
            if (scan.isMeasured() || !once.containsKey(tag)) {
                once.put(tag, scan);
            }
        }
        return new StockTakeStore.ScanBatch(once.keySet().toArray(String[]::new), List.copyOf(once.values()), device);
    }

    /** A step that one user takes; false when the count is not at it. */
    @FunctionalInterface
    private interface Step {
        Mono<Boolean> take(CurrentUser user);
    }
}
