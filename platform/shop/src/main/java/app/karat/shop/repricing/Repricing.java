package app.karat.shop.repricing;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.approvals.Approval;
import app.karat.shop.approvals.ApprovalKind;
import app.karat.shop.approvals.ApprovalRequest;
import app.karat.shop.approvals.Approvals;
import app.karat.shop.approvals.Approver;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to re-pricing runs: prepared, looked at, started now or for a moment, undone. Managers of the branch, owners everywhere. */
@Service
public class Repricing {

    private static final Duration PATIENCE = Duration.ofHours(24);

    private final TenantTransactions transactions;
    private final RunStore store;
    private final RunQueue queue;
    private final Approvals approvals;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Repricing(
            TenantTransactions transactions,
            RunStore store,
            RunQueue queue,
            Approvals approvals,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.queue = queue;
        this.approvals = approvals;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Begins the preview of a run; the same request under the same id is the same run. */
    public Mono<PriceRun> prepare(UUID id, RunWish wish) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            requireScope(who.getT1(), who.getT2(), wish.selection());
            return transactions
                    .write(() -> store.add(id, wish, who.getT1(), clock.instant())
                            .delayUntil(added -> outbox.nudge())
                            .filter(added -> !added)
                            .flatMap(taken -> same(id, wish)))
                    .then(queued(clock.instant()))
                    .then(find(id));
        });
    }

    /** Starts a prepared run, at that moment or now; beyond its guard rails the owner's approval is used up by it. */
    public Mono<PriceRun> start(UUID id, @Nullable Instant moment, @Nullable UUID approval) {
        return CurrentUser.get()
                .flatMap(user -> find(id).flatMap(run -> {
                    Instant due = moment == null || moment.isBefore(clock.instant()) ? clock.instant() : moment;
                    return transactions
                            .write(() -> allowed(run, user, approval)
                                    .flatMap(granted -> stepped(
                                            run,
                                            new RunStore.Step(
                                                    Set.of(RunStatus.PREPARED),
                                                    RunStatus.SCHEDULED,
                                                    due,
                                                    granted.orElse(null),
                                                    user))))
                            .then(queued(due))
                            .then(find(id));
                }));
    }

    /** Gives a run up that has not begun. */
    public Mono<PriceRun> cancel(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> find(id).flatMap(run -> {
                    if (run.totals().changed() > 0) {
                        return Mono.error(RunProblem.notNow(run.status()));
                    }
                    Set<RunStatus> from = Set.of(RunStatus.PREPARING, RunStatus.PREPARED, RunStatus.SCHEDULED);
                    return transactions
                            .write(() -> stepped(run, new RunStore.Step(from, RunStatus.CANCELLED, null, null, user)))
                            .then(find(id));
                }));
    }

    /** Gives every piece that was not touched since its price back. */
    public Mono<PriceRun> undo(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> find(id).flatMap(run -> transactions
                        .write(() -> stepped(
                                run, new RunStore.Step(Set.of(RunStatus.DONE), RunStatus.UNDOING, null, null, user)))
                        .then(queued(clock.instant()))
                        .then(find(id))));
    }

    /** Asks the owner for a run beyond its guard rails. */
    public Mono<Approval> askOwner(UUID id, UUID approval, String reason) {
        return Mono.zip(find(id), shops.current()).flatMap(with -> {
            PriceRun run = with.getT1();
            if (run.totals().beyond() == 0) {
                return Mono.error(RunProblem.needsNoApproval());
            }
            UUID branch = run.selection().branchId() == null
                    ? with.getT2().branches().getFirst().id()
                    : run.selection().branchId();
            return approvals.ask(
                    approval,
                    new ApprovalRequest(
                            branch,
                            ApprovalKind.RE_PRICING,
                            run.name(),
                            Map.of("runId", run.id(), "change", run.change(), "totals", run.totals()),
                            null,
                            termsHash(run),
                            reason,
                            Role.OWNER,
                            PATIENCE));
        });
    }

    /** The run, or {@link RunProblem#unknown()}. */
    public Mono<PriceRun> find(UUID id) {
        return Mono.zip(CurrentUser.get(), CurrentTenant.get())
                .flatMap(who -> transactions
                        .read(() -> store.find(id, currency(who.getT2())))
                        .map(RunStore.Row::run)
                        .filter(run -> isTheirs(who.getT1(), run.selection())))
                .switchIfEmpty(Mono.error(RunProblem::unknown));
    }

    /** Newest first. */
    public Mono<Page<PriceRun>> page(@Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return Mono.zip(CurrentUser.get(), CurrentTenant.get())
                .flatMap(who -> transactions
                        .read(() -> store.page(after, limit + 1, currency(who.getT2())))
                        .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())))
                        .map(page -> new Page<>(
                                page.items().stream()
                                        .filter(run -> isTheirs(who.getT1(), run.selection()))
                                        .toList(),
                                page.next())));
    }

    /** Its pieces, in the order of their ids. */
    public Mono<List<RunPiece>> pieces(
            UUID id, @Nullable UUID last, @Nullable String state, boolean beyond, int limit) {
        return find(id).zipWith(CurrentTenant.get())
                .flatMap(with ->
                        transactions.read(() -> store.pieces(id, last, state, beyond, limit, currency(with.getT2()))));
    }

    private Mono<Optional<Approver>> allowed(PriceRun run, CurrentUser user, @Nullable UUID approval) {
        if (run.totals().beyond() == 0 || user.is(Role.OWNER)) {
            return Mono.just(Optional.empty());
        }
        if (approval == null) {
            return Mono.error(RunProblem.needsOwner(run.totals().beyond()));
        }
        return shops.current()
                .map(shop -> run.selection().branchId() == null
                        ? shop.branches().getFirst().id()
                        : run.selection().branchId())
                .flatMap(branch -> approvals.use(approval, ApprovalKind.RE_PRICING, branch, termsHash(run), run.id()))
                .map(Optional::of);
    }

    private Mono<Void> stepped(PriceRun run, RunStore.Step step) {
        return store.step(run.id(), step, clock.instant())
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> RunProblem.notNow(run.status())))
                .then(outbox.nudge());
    }

    private Mono<Void> same(UUID id, RunWish wish) {
        return CurrentTenant.get()
                .flatMap(tenant -> store.find(id, currency(tenant)))
                .filter(row -> row.fingerprint().equals(wish.fingerprint()))
                .switchIfEmpty(Mono.error(RunProblem::idReused))
                .then();
    }

    private Mono<Void> queued(Instant due) {
        return CurrentTenant.get().flatMap(tenant -> queue.add(tenant.id(), due));
    }

    private static String termsHash(PriceRun run) {
        return ApprovalRequest.hash("%s %s %s".formatted(run.id(), run.change(), run.totals()));
    }

    private static Currency currency(TenantRef tenant) {
        return tenant.profile().currency();
    }

    private static boolean isTheirs(CurrentUser user, RunSelection selection) {
        return selection.branchId() == null ? user.worksEverywhere() : user.worksIn(selection.branchId());
    }

    private static void requireScope(CurrentUser user, Shop shop, RunSelection selection) {
        if (!user.is(Role.MANAGER, Role.OWNER)) {
            throw AccessProblem.notAllowed();
        }
        if (!isTheirs(user, selection)) {
            throw AccessProblem.otherBranch();
        }
        if (selection.branchId() != null) {
            shop.branch(selection.branchId());
        }
    }
}
