package app.karat.shop.purchasing;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.PieceIntakes;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceMoves;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.suppliers.Suppliers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to purchasing. Ids come from the client, so that what is sent twice happens once. */
@Service
public class Purchases {

    private final TenantTransactions transactions;
    private final PurchaseStore store;
    private final PieceIntakes intakes;
    private final Suppliers suppliers;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Purchases(
            TenantTransactions transactions,
            PurchaseStore store,
            PieceIntakes intakes,
            Suppliers suppliers,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.intakes = intakes;
        this.suppliers = suppliers;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Orders, or repeats the answer if that has happened. */
    public Mono<PurchaseOrder> order(UUID id, OrderWish wish) {
        return allowed(wish.branchId())
                .flatMap(who -> once(
                        id,
                        PurchaseSummary.Kind.ORDER,
                        wish,
                        () -> suppliers.find(wish.supplierId()).then(Mono.defer(() -> ordered(id, wish, who)))))
                .then(find(id));
    }

    /** Takes goods of an order into stock; the same receipt is taken once. */
    public Mono<PurchaseOrder> receive(UUID id, ReceiptWish wish) {
        return Mono.zip(CurrentUser.get(), shops.current())
                .flatMap(who -> transactions
                        .writeShielded(() -> visible(id, who.getT1())
                                .filter(order -> !order.hasReceipt(wish.id()))
                                .map(order -> Receiving.of(
                                        order,
                                        wish,
                                        who.getT2().tenant().profile().currency(),
                                        clock.instant(),
                                        who.getT1()))
                                .flatMap(receiving -> store.receive(
                                        receiving.next(),
                                        receiving.intake(),
                                        receiving.posting().entries()))
                                .then(outbox.nudge())
                                .then(visible(id, who.getT1())))
                        .onErrorMap(PieceMoves.NotMoved.class, moved -> PurchaseProblem.movedOn())
                        .onErrorResume(PieceIntakes::isTagTaken, taken -> tagTaken(taken, wish)));
    }

    /** What is still outstanding will not come. */
    public Mono<PurchaseOrder> cancel(UUID id) {
        return CurrentUser.get()
                .flatMap(who -> transactions.write(() -> visible(id, who)
                        .map(PurchaseOrder::cancelled)
                        .flatMap(next ->
                                store.cancel(next, PieceMove.nothing(next.id(), next.branchId(), clock.instant(), who)))
                        .then(visible(id, who))))
                .onErrorMap(PieceMoves.NotMoved.class, moved -> PurchaseProblem.movedOn());
    }

    /** Pays a supplier, once. */
    public Mono<PurchaseSummary> pay(UUID id, SupplierPayment payment) {
        return allowed(payment.branchId())
                .flatMap(who -> once(
                        id,
                        PurchaseSummary.Kind.PAYMENT,
                        payment,
                        () -> suppliers
                                .find(payment.supplierId())
                                .then(Mono.defer(() -> store.write(
                                        Papers.payment(id, payment),
                                        PieceMove.nothing(id, payment.branchId(), clock.instant(), who),
                                        Papers.posting(payment).entries())))))
                .then(transactions.read(() -> store.summary(id)));
    }

    /** Gives pieces back to their supplier, once; what they cost is owed no more, but for what the supplier does not credit. */
    public Mono<PurchaseSummary> giveBack(UUID id, SupplierReturn back) {
        return allowed(back.branchId())
                .flatMap(who -> once(
                        id,
                        PurchaseSummary.Kind.RETURN,
                        back,
                        () -> suppliers
                                .find(back.supplierId())
                                .then(Mono.defer(() -> store.write(
                                        Papers.giveBack(id, back),
                                        Papers.move(id, back, clock.instant(), who),
                                        Papers.posting(back).entries())))))
                .onErrorMap(PieceMoves.NotMoved.class, moved -> PurchaseProblem.notReturnable())
                .then(transactions.read(() -> store.summary(id)));
    }

    /** The order, or {@link PurchaseProblem#unknown()}. */
    public Mono<PurchaseOrder> find(UUID id) {
        return CurrentUser.get().flatMap(user -> transactions.read(() -> visible(id, user)));
    }

    /** One page, newest first. */
    public Mono<Page<PurchaseSummary>> page(PurchaseFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(filter, after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())));
    }

    private Mono<Void> ordered(UUID id, OrderWish wish, CurrentUser who) {
        return store.write(
                Papers.order(id, wish), PieceMove.nothing(id, wish.branchId(), clock.instant(), who), List.of());
    }

    private Mono<CurrentUser> allowed(UUID branch) {
        return CurrentUser.get().zipWith(shops.current(), (who, shop) -> {
            BranchScope.requireAccess(who, branch);
            shop.branch(branch);
            return who;
        });
    }

    /** Does it unless the same request was done; another one under the same id is refused. */
    private Mono<Boolean> once(
            UUID id, PurchaseSummary.Kind kind, Record request, java.util.function.Supplier<Mono<Void>> work) {
        String fingerprint = Fingerprint.of(request);
        return transactions
                .writeShielded(() -> happened(id, kind, fingerprint)
                        .switchIfEmpty(Mono.defer(work).then(outbox.nudge()).thenReturn(false)))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, PurchaseStore.SAME_ID),
                        error -> transactions
                                .read(() -> happened(id, kind, fingerprint))
                                .switchIfEmpty(Mono.error(PurchaseProblem.idReused(id))));
    }

    private Mono<Boolean> happened(UUID id, PurchaseSummary.Kind kind, String fingerprint) {
        return store.fingerprint(id, kind).map(before -> {
            if (!before.equals(fingerprint)) {
                throw PurchaseProblem.idReused(id);
            }
            return true;
        });
    }

    private Mono<PurchaseOrder> tagTaken(Throwable failure, ReceiptWish wish) {
        List<String> tags = wish.pieces().stream()
                .map(arrived -> String.valueOf(arrived.piece().tag()).toUpperCase(Locale.ROOT))
                .toList();
        return transactions
                .read(() -> intakes.taken(tags))
                .<PurchaseOrder>flatMap(Mono::error)
                .switchIfEmpty(Mono.error(failure));
    }

    private Mono<PurchaseOrder> visible(UUID id, CurrentUser user) {
        return store.find(id)
                .filter(order -> user.worksIn(order.branchId()))
                .switchIfEmpty(Mono.error(PurchaseProblem::unknown));
    }
}
