package app.karat.shop.exchange;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.till.Taking;
import app.karat.shop.till.Takings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to melt lots: collected from old metal that is free, sent once, received once. */
@Service
public class MeltLots {

    private final TenantTransactions transactions;
    private final MeltStore store;
    private final Shops shops;
    private final Takings takings;
    private final Outbox outbox;
    private final Clock clock;

    MeltLots(
            TenantTransactions transactions,
            MeltStore store,
            Shops shops,
            Takings takings,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.takings = takings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a lot, or repeats the answer if that has happened. */
    public Mono<MeltLot> collect(UUID id, MeltRequests.Collect request) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            BranchScope.requireAccess(who.getT1(), request.branchId());
            who.getT2().branch(request.branchId());
            var today = who.getT2().day(clock.instant());
            return transactions
                    .writeShielded(() -> happened(id, request)
                            .switchIfEmpty(Mono.defer(
                                    () -> store.collect(id, request, today, who.getT1(), clock.instant())
                                            .delayUntil(made -> outbox.nudge())
                                            .switchIfEmpty(store.onHold(request.oldGold(), today)
                                                    .defaultIfEmpty(OldGoldProblem.notFree())
                                                    .flatMap(Mono::error))
                                            .flatMap(store::find))))
                    .onErrorResume(
                            error -> Constraint.isBrokenBy(error, MeltStore.SAME_ID),
                            error -> transactions.read(() -> happened(id, request)));
        });
    }

    /** Hands it to the refiner. */
    public Mono<MeltLot> send(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions.writeShielded(() -> visible(id, user)
                        .flatMap(lot -> store.send(id, user, clock.instant())
                                .delayUntil(done -> outbox.nudge())
                                .switchIfEmpty(Mono.error(() -> OldGoldProblem.lotIs(lot.status()))))
                        .flatMap(store::find)));
    }

    /** Takes back what the refiner made of it. */
    public Mono<MeltLot> receive(UUID id, MeltRequests.Receive result) {
        return Mono.zip(CurrentUser.get(), shops.current())
                .flatMap(who -> transactions.writeShielded(() -> visible(id, who.getT1())
                        .flatMap(lot -> received(refined(lot, result, who.getT2()), who.getT1()))
                        .flatMap(store::find)));
    }

    /** The lot, or {@link OldGoldProblem#lotUnknown()}. */
    public Mono<MeltLot> find(UUID id) {
        return CurrentUser.get().flatMap(user -> transactions.read(() -> visible(id, user)));
    }

    /** One page, newest first. */
    public Mono<Page<MeltLot>> page(@Nullable UUID branch, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return scope(branch)
                .flatMap(scope -> transactions.read(() -> store.page(scope, after, limit + 1)))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    /** How far assays lay from results, by branch and tester. */
    public Mono<List<MeltVariance>> variance(@Nullable UUID branch) {
        return scope(branch).flatMap(scope -> transactions.read(() -> store.variance(scope)));
    }

    private Mono<UUID> received(Refined refined, CurrentUser user) {
        return store.receive(refined, user)
                .delayUntil(done -> outbox.nudge())
                .switchIfEmpty(Mono.defer(() -> takings.whyNot(refined.taking())
                        .defaultIfEmpty(
                                (Problem) OldGoldProblem.lotIs(refined.lot().status()))
                        .flatMap(Mono::error)));
    }

    private Refined refined(MeltLot lot, MeltRequests.Receive result, Shop shop) {
        if (!result.fee().currency().equals(lot.cost().currency())) {
            throw app.karat.shop.payments.PaymentProblem.otherCurrency(lot.cost());
        }
        Instant at = clock.instant();
        var fine = result.grams().fine(result.fineness());
        var taking = Taking.noCash(
                lot.branchId(), shop.day(at), Money.zero(lot.cost().currency()));
        return new Refined(
                lot,
                new MeltLot.Result(at, result.grams(), result.fineness(), fine, result.fee()),
                result.paidBy(),
                taking);
    }

    private Mono<BranchScope> scope(@Nullable UUID branch) {
        return Mono.zip(shops.current(), CurrentUser.get())
                .map(who -> BranchScope.of(who.getT1(), who.getT2(), branch));
    }

    private Mono<MeltLot> happened(UUID id, MeltRequests.Collect request) {
        return store.find(id).map(there -> {
            if (!there.fingerprint().equals(Fingerprint.of(request))) {
                throw OldGoldProblem.lotIdReused(id);
            }
            return there;
        });
    }

    private Mono<MeltLot> visible(UUID id, CurrentUser user) {
        return store.find(id)
                .filter(lot -> user.worksIn(lot.branchId()))
                .switchIfEmpty(Mono.error(OldGoldProblem::lotUnknown));
    }
}
