package app.karat.shop.memo;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.inventory.PieceIntakes;
import app.karat.shop.inventory.PieceMoves;
import app.karat.shop.memo.MemoLine.State;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to memos, out and in. Costs of consigned pieces are for those in charge and for accountants. */
@Service
public class Memos {

    private final TenantTransactions transactions;
    private final MemoStore store;
    private final PieceIntakes intakes;
    private final Customers customers;
    private final Suppliers suppliers;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Memos(
            TenantTransactions transactions,
            MemoStore store,
            PieceIntakes intakes,
            Customers customers,
            Suppliers suppliers,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.intakes = intakes;
        this.customers = customers;
        this.suppliers = suppliers;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives pieces out to a customer, once. */
    public Mono<Memo> giveOut(UUID id, MemoWish.Out wish) {
        return allowed(wish)
                .flatMap(who -> once(
                        id,
                        wish,
                        () -> customers
                                .find(wish.customerId())
                                .then(Mono.defer(() ->
                                        store.giveOut(wish, MemoMoves.out(id, wish, clock.instant(), who.user()))))))
                .onErrorMap(PieceMoves.NotMoved.class, moved -> MemoProblem.notAvailable())
                .then(find(id));
    }

    /** Takes consigned pieces in, once. */
    public Mono<Memo> takeIn(UUID id, MemoWish.In wish) {
        return allowed(wish)
                .flatMap(who -> once(
                        id,
                        wish,
                        () -> suppliers.find(wish.supplierId()).then(Mono.defer(() -> {
                            var intake = MemoMoves.in(id, wish, who.currency(), clock.instant(), who.user());
                            return store.takeIn(wish, MemoMoves.lines(intake), intake);
                        }))))
                .onErrorResume(PieceIntakes::isTagTaken, taken -> tagTaken(taken, wish))
                .then(find(id));
    }

    /** Some of it goes back to where it came from. */
    public Mono<Memo> giveBack(UUID id, List<UUID> pieces) {
        return settle(
                id,
                (before, who) -> store.settle(
                        before.settled(pieces, State.RETURNED), MemoMoves.back(before, pieces, clock.instant(), who)));
    }

    /** The shop buys consigned pieces. */
    public Mono<Memo> keep(UUID id, List<UUID> pieces) {
        return settle(id, (before, who) -> {
            if (before.direction() != Memo.Direction.IN) {
                throw MemoProblem.notConsigned();
            }
            return store.keep(before.settled(pieces, State.KEPT), pieces, who, clock.instant())
                    .filter(done -> done)
                    .switchIfEmpty(Mono.error(MemoProblem::movedOn))
                    .then();
        });
    }

    /** The memo, or {@link MemoProblem#unknown()}. */
    public Mono<Memo> find(UUID id) {
        return Mono.zip(CurrentUser.get(), shops.current())
                .flatMap(who -> transactions.read(() -> visible(id, who.getT1(), who.getT2())))
                .flatMap(Memos::discreet);
    }

    /** One page, newest first. */
    public Mono<Page<Memo>> page(MemoFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return Mono.zip(CurrentUser.get(), shops.current())
                .flatMap(who -> transactions
                        .read(() -> store.page(filter, today(who.getT2()), after, limit + 1))
                        .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())))
                        .map(page -> page.map(memo -> discreet(memo, who.getT1()))));
    }

    /** Today, where the shop is. */
    public LocalDate today(Shop shop) {
        return shop.day(clock.instant());
    }

    private Mono<Memo> settle(UUID id, Settling settling) {
        return Mono.zip(CurrentUser.get(), shops.current())
                .flatMap(who -> transactions.writeShielded(() -> visible(id, who.getT1(), who.getT2())
                        .flatMap(before -> settling.of(before, who.getT1()))
                        .then(outbox.nudge())
                        .then(visible(id, who.getT1(), who.getT2()))))
                .onErrorMap(PieceMoves.NotMoved.class, moved -> MemoProblem.movedOn())
                .flatMap(Memos::discreet);
    }

    private Mono<Allowed> allowed(MemoWish wish) {
        return CurrentUser.get().zipWith(shops.current(), (who, shop) -> {
            BranchScope.requireAccess(who, wish.branchId());
            shop.branch(wish.branchId());
            return new Allowed(who, shop.tenant().profile().currency());
        });
    }

    private Mono<Boolean> once(UUID id, Record wish, Supplier<Mono<Void>> work) {
        String fingerprint = Fingerprint.of(wish);
        return shops.current()
                .flatMap(shop -> transactions
                        .writeShielded(() -> happened(id, fingerprint, shop)
                                .switchIfEmpty(
                                        Mono.defer(work).then(outbox.nudge()).thenReturn(false)))
                        .onErrorResume(
                                error -> Constraint.isBrokenBy(error, MemoStore.SAME_ID),
                                error -> transactions.read(() -> happened(id, fingerprint, shop))));
    }

    private Mono<Boolean> happened(UUID id, String fingerprint, Shop shop) {
        return store.find(id, today(shop)).map(found -> {
            if (!found.fingerprint().equals(fingerprint)) {
                throw MemoProblem.idReused(id);
            }
            return true;
        });
    }

    private Mono<Boolean> tagTaken(Throwable failure, MemoWish.In wish) {
        List<String> tags = wish.pieces().stream()
                .map(lent -> String.valueOf(lent.piece().tag()).toUpperCase(Locale.ROOT))
                .toList();
        return transactions
                .read(() -> intakes.taken(tags))
                .<Boolean>flatMap(Mono::error)
                .switchIfEmpty(Mono.error(failure));
    }

    private Mono<Memo> visible(UUID id, CurrentUser user, Shop shop) {
        return store.find(id, today(shop))
                .map(MemoStore.Found::memo)
                .filter(memo -> user.worksIn(memo.branchId()))
                .switchIfEmpty(Mono.error(MemoProblem::unknown));
    }

    private static Mono<Memo> discreet(Memo memo) {
        return CurrentUser.get().map(user -> discreet(memo, user));
    }

    private static Memo discreet(Memo memo, CurrentUser user) {
        return user.is(Role.OWNER, Role.MANAGER, Role.ACCOUNTANT) ? memo : memo.withoutCosts();
    }

    private record Allowed(CurrentUser user, java.util.Currency currency) {}

    /** Settles some lines of a memo. */
    private interface Settling {
        Mono<Void> of(Memo before, CurrentUser who);
    }
}
