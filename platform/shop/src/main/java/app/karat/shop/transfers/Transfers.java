package app.karat.shop.transfers;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Weight;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceMoves;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.lots.LotTransfers;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to transfers. Either branch may ask; the sending branch approves and dispatches, and whichever of the two holds a piece in hand
 * first receives it. Every step goes on to commit when the client leaves.
 */
@Service
public class Transfers {

    private final TenantTransactions transactions;
    private final TransferStore store;
    private final LotTransfers lots;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Transfers(
            TenantTransactions transactions,
            TransferStore store,
            LotTransfers lots,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.lots = lots;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks for pieces, or repeats the answer if that has happened. Joins the caller's transaction if there is one. */
    public Mono<Outcome> request(UUID id, TransferWish wish) {
        return CurrentUser.get()
                .zipWith(shops.current())
                .doOnNext(who -> {
                    who.getT2().branch(wish.fromBranch());
                    who.getT2().branch(wish.toBranch());
                    if (!who.getT1().worksIn(wish.fromBranch())) {
                        BranchScope.requireAccess(who.getT1(), wish.toBranch());
                    }
                })
                .flatMap(who -> transactions.write(() ->
                        happened(id, wish).switchIfEmpty(Mono.defer(() -> asked(id, wish, who.getT1(), who.getT2())))))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, TransferStore.SAME_ID),
                        error -> transactions.read(() -> happened(id, wish)));
    }

    /** The sending branch agrees. */
    public Mono<Transfer> approve(UUID id) {
        return step(id, act -> {
            BranchScope.requireAccess(act.who(), act.before().fromBranch());
            var next = act.before().approved(act.step("approved", null));
            return new Next(next, TransferMoves.none(next, act.at(), act.who()));
        });
    }

    /** The pieces leave. */
    public Mono<Transfer> dispatch(UUID id, @Nullable String carrier) {
        return step(id, act -> {
            BranchScope.requireAccess(act.who(), act.before().fromBranch());
            var next = act.before().dispatched(act.step("dispatched", carrier));
            return new Next(
                    next,
                    TransferMoves.out(next, act.at(), act.who()),
                    lots.out(id, next.fromBranch(), next.lots(TransferLine.State.ON_THE_WAY), act.at()));
        });
    }

    /** Some or all of them are in the hands of one of the two branches. */
    public Mono<Transfer> receive(UUID id, UUID branch, Map<UUID, @Nullable Weight> arrived) {
        return step(id, act -> {
            BranchScope.requireAccess(act.who(), branch);
            act.requireParty(branch);
            var next = act.before().received(branch, arrived, act.step("received", null));
            return new Next(
                    next,
                    TransferMoves.in(next, List.copyOf(arrived.keySet()), branch, act.at(), act.who()),
                    lots.in(id, branch, next.lotsAmong(arrived.keySet()), act.at()));
        });
    }

    /** These are gone; their cost is booked as a loss. */
    public Mono<Transfer> lost(UUID id, List<UUID> pieces, String reason) {
        return step(id, act -> {
            var next = act.before().lost(pieces, act.step("lost", reason));
            return new Next(
                    next,
                    TransferMoves.lost(next, pieces, act.at(), act.who()),
                    lots.lost(id, next.fromBranch(), next.lotsAmong(pieces), act.at()));
        });
    }

    /** Nothing is sent after all. */
    public Mono<Transfer> cancel(UUID id, String reason) {
        return step(id, act -> {
            var next = act.before().cancelled(act.step("cancelled", reason));
            return new Next(next, TransferMoves.none(next, act.at(), act.who()));
        });
    }

    /** The transfer, or {@link TransferProblem#unknown()}. */
    public Mono<Transfer> find(UUID id) {
        return CurrentUser.get().flatMap(user -> transactions.read(() -> visible(id, user)));
    }

    /** One page, newest first. */
    public Mono<Page<Transfer>> page(TransferFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(filter, after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())));
    }

    private Mono<Outcome> asked(UUID id, TransferWish wish, CurrentUser who, Shop shop) {
        return Mono.zip(store.standing(wish.pieces()), lots.asked(wish.fromBranch(), wish.lots()))
                .flatMap(found -> {
                    Instant at = clock.instant();
                    var first = new TransferStep("requested", at, who.name(), wish.note());
                    var transfer = new Transfer(
                            id,
                            Transfer.code(id),
                            wish.fromBranch(),
                            shop.branch(wish.fromBranch()).name(),
                            wish.toBranch(),
                            shop.branch(wish.toBranch()).name(),
                            TransferStatus.REQUESTED,
                            lines(wish, found.getT1(), found.getT2()),
                            wish.note(),
                            List.of(first),
                            1,
                            at);
                    return store.ask(transfer, Fingerprint.of(wish), TransferMoves.none(transfer, at, who))
                            .then(outbox.nudge())
                            .thenReturn(new Outcome(transfer, false));
                });
    }

    private static List<TransferLine> lines(
            TransferWish wish, Map<UUID, TransferStore.Standing> standing, List<LotTransfers.Portion> portions) {
        var lines = new ArrayList<TransferLine>();
        for (UUID id : wish.pieces()) {
            TransferStore.Standing piece = standing.get(id);
            if (piece == null || !piece.branchId().equals(wish.fromBranch())) {
                throw TransferProblem.unknownPiece(lines.size());
            }
            PieceStatus status = PieceStatus.valueOf(piece.status());
            if (!status.mayBecome(PieceStatus.IN_TRANSIT)) {
                throw TransferProblem.notAvailable(lines.size(), piece.line().tag(), piece.status());
            }
            lines.add(piece.line());
        }
        portions.forEach(portion -> lines.add(TransferLine.of(portion)));
        return lines;
    }

    private Mono<Transfer> step(UUID id, java.util.function.Function<Act, Next> decide) {
        return CurrentUser.get()
                .flatMap(who -> transactions.writeShielded(() -> visible(id, who)
                        .map(before -> decide.apply(new Act(before, who, clock.instant())))
                        .flatMap(next -> store.step(next.transfer(), next.move(), List.of())
                                .then(next.lots()))
                        .then(outbox.nudge())
                        .then(visible(id, who))))
                .onErrorMap(PieceMoves.NotMoved.class, moved -> TransferProblem.movedOn());
    }

    private Mono<Outcome> happened(UUID id, TransferWish wish) {
        return store.find(id).map(found -> {
            if (!found.fingerprint().equals(Fingerprint.of(wish))) {
                throw TransferProblem.idReused(id);
            }
            return new Outcome(found.transfer(), true);
        });
    }

    private Mono<Transfer> visible(UUID id, CurrentUser user) {
        return store.find(id)
                .map(TransferStore.Found::transfer)
                .filter(found -> user.worksIn(found.fromBranch()) || user.worksIn(found.toBranch()))
                .switchIfEmpty(Mono.error(TransferProblem::unknown));
    }

    /**
     * The answer to a wish.
     *
     * @param repeated whether this had happened before
     */
    public record Outcome(Transfer transfer, boolean repeated) {}

    /**
     * What a step comes to.
     *
     * @param lots what it does with goods of lots, once the pieces have moved
     */
    private record Next(Transfer transfer, PieceMove move, Mono<Void> lots) {

        /** A step that moves nothing of lots. */
        Next(Transfer transfer, PieceMove move) {
            this(transfer, move, Mono.empty());
        }
    }

    private record Act(Transfer before, CurrentUser who, Instant at) {

        TransferStep step(String action, @Nullable String note) {
            return new TransferStep(action, at, who.name(), note);
        }

        void requireParty(UUID branch) {
            if (!branch.equals(before.fromBranch()) && !branch.equals(before.toBranch())) {
                throw TransferProblem.unknown();
            }
        }
    }
}
