package app.karat.shop.lots;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to what is kept by count and weight. Ids of lots and of what moves them come from the client, so that a repetition does nothing;
 * whoever moves a lot locks it first and then looks whether it has happened.
 */
@Service
public class Lots {

    private final TenantTransactions transactions;
    private final LotStore store;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Lots(TenantTransactions transactions, LotStore store, Shops shops, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds a lot with nothing in it yet, or repeats the answer. */
    public Mono<Lot> add(LotPlan plan) {
        return known().flatMap(who -> {
            BranchScope.requireAccess(who.user(), plan.branchId());
            who.shop().branch(plan.branchId());
            Lot lot = plan.lot(clock.instant(), who.currency());
            String fingerprint = Fingerprint.of(plan);
            return transactions
                    .write(() -> freeCode(lot.code())
                            .then(store.add(lot, fingerprint, who.user()))
                            .delayUntil(done -> outbox.nudge())
                            .thenReturn(lot))
                    .onErrorResume(
                            error -> Constraint.isBrokenBy(error, LotStore.SAME_ID) || error instanceof LotProblem,
                            error -> transactions.read(() -> added(plan.id(), fingerprint, who, error)));
        });
    }

    /** Changes what it is called and costs. */
    public Mono<Lot> change(UUID id, long version, LotPlan plan) {
        return known().flatMap(who -> transactions.write(() -> locked(id, who).flatMap(lot -> {
            Lot next = plan.over(lot, version, who.currency());
            return store.change(next, who.user(), clock.instant())
                    .flatMap(done -> done ? store.find(id, who.currency()) : Mono.error(LotProblem.changed()))
                    .delayUntil(done -> outbox.nudge());
        })));
    }

    /** Takes goods in, or puts right with a reason what was counted wrongly. */
    public Mono<Lot> move(UUID document, LotMovement movement) {
        return once(document, movement.lotId(), movement, (lot, who) -> {
            LotMovement full = movement.of(lot, who.currency());
            return knownSupplier(movement.supplier())
                    .then(store.move(document, lot, full, Fingerprint.of(movement), who.user(), clock.instant()));
        });
    }

    /** Makes a parcel of its own of some stones of another. */
    public Mono<Lot> split(UUID document, LotSplit split) {
        return once(document, split.lotId(), split, (lot, who) -> {
            if (lot.kind() != LotKind.PARCEL) {
                return Mono.error(LotProblem.notAParcel());
            }
            LotPlan.refuseFaults(lot, split.quantity());
            return freeCode(split.code())
                    .then(store.split(document, lot, split, Fingerprint.of(split), who.user(), clock.instant()));
        });
    }

    /** The lot, or {@link LotProblem#unknown()}. */
    public Mono<Lot> find(UUID id) {
        return known().flatMap(who -> transactions.read(() -> visible(store.find(id, who.currency()), who)));
    }

    /** Those of these lots that the business has, whatever their branch. */
    public Mono<List<Lot>> of(List<UUID> ids) {
        return known().flatMap(who -> transactions.read(() -> store.findAll(ids.toArray(UUID[]::new), who.currency())));
    }

    /** Its movements, newest first. */
    public Mono<List<LotEntry>> entries(UUID id) {
        return find(id).flatMap(lot -> transactions.read(() -> store.entries(id)));
    }

    /** One page, newest first. */
    public Mono<Page<Lot>> page(
            @Nullable UUID branch, @Nullable LotKind kind, @Nullable String typed, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return known().flatMap(who -> {
                    var filter = new LotFilter(BranchScope.of(who.shop(), who.user(), branch), kind, typed);
                    return transactions
                            .read(() -> store.page(filter, who.currency(), after, limit + 1))
                            .map(lots -> lots.stream().map(who::told).toList());
                })
                .map(lots -> Keyset.page(lots, limit, each -> new Keyset(each.createdAt(), each.id())));
    }

    /** How the lots of a draw stand now, in the open transaction; empty when it takes none. */
    public Mono<List<Lot>> standing(LotDraw draw) {
        return draw.drawn().isEmpty()
                ? Mono.empty()
                : shops.current()
                        .flatMap(shop -> store.findAll(
                                draw.ids(), shop.tenant().profile().currency()));
    }

    private Mono<Lot> once(UUID document, UUID id, Object asked, Work work) {
        return known().flatMap(who -> transactions.write(() -> locked(id, who)
                .flatMap(lot -> store.happened(document)
                        .map(there -> {
                            if (!there.equals(Fingerprint.of(asked))) {
                                throw LotProblem.idReused(document);
                            }
                            return true;
                        })
                        .switchIfEmpty(Mono.defer(() -> work.on(lot, who))
                                .doOnNext(done -> refuseUnless(done, lot))
                                .delayUntil(done -> outbox.nudge()))
                        .then(store.find(id, who.currency()))
                        .map(who::told))));
    }

    private static void refuseUnless(boolean done, Lot lot) {
        if (!done) {
            throw LotProblem.tooLittle(lot.id(), lot.code(), lot.name(), lot.onHand());
        }
    }

    private Mono<Lot> added(UUID id, String fingerprint, Known who, Throwable error) {
        return store.fingerprint(id)
                .switchIfEmpty(Mono.error(error))
                .flatMap(there -> there.equals(fingerprint)
                        ? store.find(id, who.currency()).map(who::told)
                        : Mono.error(LotProblem.idReused(id)));
    }

    private Mono<Void> knownSupplier(@Nullable UUID supplier) {
        return supplier == null
                ? Mono.empty()
                : store.isSupplier(supplier)
                        .flatMap(known -> known
                                ? Mono.empty()
                                : Mono.error(
                                        InvalidInput.field("supplierId", "unknown", "There is no such supplier.")));
    }

    private Mono<Void> freeCode(String code) {
        return store.isOnAPiece(code).flatMap(taken -> taken ? Mono.error(LotProblem.codeTaken(code)) : Mono.empty());
    }

    private Mono<Lot> locked(UUID id, Known who) {
        return store.lock(id, who.currency())
                .filter(lot -> who.user().worksIn(lot.branchId()))
                .switchIfEmpty(Mono.error(LotProblem::unknown));
    }

    private static Mono<Lot> visible(Mono<Lot> found, Known who) {
        return found.filter(lot -> who.user().worksIn(lot.branchId()))
                .map(who::told)
                .switchIfEmpty(Mono.error(LotProblem::unknown));
    }

    private Mono<Known> known() {
        return Mono.zip(CurrentUser.get(), shops.current(), Known::new);
    }

    /** Who asks, and in which shop. */
    private record Known(CurrentUser user, Shop shop) {

        Currency currency() {
            return shop.tenant().profile().currency();
        }

        Lot told(Lot lot) {
            return user.is(Role.OWNER, Role.MANAGER, Role.ACCOUNTANT) ? lot : lot.withoutCost();
        }
    }

    /** What is done with a lot that is locked. */
    private interface Work {
        Mono<Boolean> on(Lot lot, Known who);
    }
}
