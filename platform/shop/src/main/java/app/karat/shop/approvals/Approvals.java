package app.karat.shop.approvals;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to approvals: asked for by those who may not, decided by those who may, used once. */
@Service
public class Approvals {

    private final TenantTransactions transactions;
    private final ApprovalStore store;
    private final Pins pins;
    private final Outbox outbox;
    private final Clock clock;

    Approvals(TenantTransactions transactions, ApprovalStore store, Pins pins, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.pins = pins;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks; the same request under the same id is the same request, another one is refused. */
    public Mono<Approval> ask(UUID id, ApprovalRequest request) {
        return CurrentUser.get()
                .flatMap(user -> transactions.write(() -> store.ask(id, request, user, clock.instant())
                        .delayUntil(asked -> outbox.nudge())
                        .switchIfEmpty(Mono.defer(() -> repeated(id, request, user)))
                        .map(row -> shown(row.approval(), user))));
    }

    /** One request: for whoever asked, and for those in charge of the branch. */
    public Mono<Approval> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .read(() -> store.find(id, clock.instant()))
                        .filter(row -> maySee(row.approval(), user))
                        .map(row -> shown(row.approval(), user)))
                .switchIfEmpty(Mono.error(ApprovalProblem::unknown));
    }

    /**
     * Newest first: those of the branches somebody in charge works in, otherwise one's own.
     *
     * @param open only those that wait to be decided
     */
    public Mono<Page<Approval>> page(@Nullable UUID branch, boolean open, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return CurrentUser.get()
                .delayUntil(pins::seen)
                .flatMap(user -> transactions
                        .read(() -> store.page(which(user, branch, open), after, limit + 1, clock.instant()))
                        .map(rows -> Keyset.page(
                                rows.stream().map(row -> shown(row, user)).toList(),
                                limit,
                                each -> new Keyset(each.askedAt(), each.id()))));
    }

    /** Decides at one's own screen. */
    public Mono<Approval> decide(UUID id, boolean approve, @Nullable String note) {
        return CurrentUser.get()
                .flatMap(user -> open(id).flatMap(asked -> {
                    if (!user.worksIn(asked.branchId())) {
                        return Mono.error(ApprovalProblem.unknown());
                    }
                    if (!mayDecide(asked, user.roles())) {
                        return Mono.error(AccessProblem.notAllowed());
                    }
                    var decision = new ApprovalStore.Decision(user.subject(), user.name(), user.clientId(), false);
                    return decided(id, approve, note, decision);
                }));
    }

    /** Decides at the counter: somebody else is signed in there, the PIN says who approves. */
    public Mono<Approval> approveByPin(UUID id, String approver, String pin, @Nullable String note) {
        return CurrentUser.get()
                .flatMap(user -> find(id).flatMap(asked -> pins.verified(approver, pin, asked.branchId())
                        .flatMap(person -> {
                            if (!mayDecide(asked, person.roles())) {
                                return Mono.error(ApprovalProblem.wrongPin());
                            }
                            var decision =
                                    new ApprovalStore.Decision(person.subject(), person.name(), user.clientId(), true);
                            return decided(id, true, note, decision).map(approval -> shown(approval, user));
                        })));
    }

    /** Uses an approval inside the caller's transaction, once, for exactly these terms; otherwise says why it does not count. */
    public Mono<Approver> use(UUID id, ApprovalKind kind, UUID branch, String termsHash, UUID usedFor) {
        return store.use(id, kind, branch, termsHash, usedFor, clock.instant())
                .delayUntil(used -> outbox.nudge())
                .switchIfEmpty(Mono.defer(() -> unusable(id, kind, branch)));
    }

    private Mono<ApprovalStore.Row> repeated(UUID id, ApprovalRequest request, CurrentUser user) {
        return store.find(id, clock.instant())
                .filter(row -> row.hash().equals(request.termsHash())
                        && row.approval().askedBy().equals(user.subject())
                        && row.approval().reason().equals(request.reason())
                        && row.approval().kind() == request.kind())
                .switchIfEmpty(Mono.error(ApprovalProblem::idReused));
    }

    private Mono<Approval> open(UUID id) {
        return transactions
                .read(() -> store.find(id, clock.instant()))
                .map(ApprovalStore.Row::approval)
                .switchIfEmpty(Mono.error(ApprovalProblem::unknown));
    }

    private Mono<Approval> decided(UUID id, boolean approve, @Nullable String note, ApprovalStore.Decision decision) {
        return transactions.write(() -> store.decide(id, approve, note, decision, clock.instant())
                .delayUntil(done -> outbox.nudge())
                .map(ApprovalStore.Row::approval)
                .switchIfEmpty(Mono.defer(() -> store.find(id, clock.instant())
                        .flatMap(row -> Mono.error(
                                ApprovalProblem.notPending(row.approval().status()))))));
    }

    private Mono<Approver> unusable(UUID id, ApprovalKind kind, UUID branch) {
        return store.find(id, clock.instant())
                .map(ApprovalStore.Row::approval)
                .filter(there -> there.branchId().equals(branch) && there.kind() == kind)
                .switchIfEmpty(Mono.error(ApprovalProblem::unknown))
                .flatMap(there -> Mono.error(
                        there.status() == ApprovalStatus.APPROVED
                                ? ApprovalProblem.otherTerms()
                                : ApprovalProblem.notUsable(there.status())));
    }

    private static ApprovalStore.Which which(CurrentUser user, @Nullable UUID branch, boolean open) {
        if (branch != null && !user.worksIn(branch)) {
            throw AccessProblem.otherBranch();
        }
        UUID[] all = user.worksEverywhere()
                ? null
                : user.branches().stream().map(UUID::fromString).toArray(UUID[]::new);
        UUID[] branches = branch == null ? all : new UUID[] {branch};
        return new ApprovalStore.Which(branches, isInCharge(user.roles()) ? null : user.subject(), open);
    }

    private static boolean maySee(Approval approval, CurrentUser user) {
        return user.worksIn(approval.branchId())
                && (isInCharge(user.roles()) || approval.askedBy().equals(user.subject()));
    }

    private static Approval shown(Approval approval, CurrentUser user) {
        return isInCharge(user.roles()) ? approval : approval.withoutInsight();
    }

    private static boolean isInCharge(Set<Role> roles) {
        return roles.contains(Role.MANAGER) || roles.contains(Role.OWNER);
    }

    private static boolean mayDecide(Approval approval, Set<Role> roles) {
        return roles.contains(Role.OWNER) || approval.needs() == Role.MANAGER && roles.contains(Role.MANAGER);
    }
}
