package app.karat.shop.layaway;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.sales.Agreed;
import app.karat.shop.sales.Sales;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VainWait;
import app.karat.shop.till.Takings;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to layaways: beginning one and looking at them. */
@Service
public class Layaways {

    private final LayawayRules rules = LayawayRules.ofTheProduct();
    private final TenantTransactions transactions;
    private final LayawayStore store;
    private final Sales sales;
    private final Shops shops;
    private final Customers customers;
    private final Vouchers vouchers;
    private final Takings takings;
    private final Outbox outbox;
    private final Clock clock;

    Layaways(
            TenantTransactions transactions,
            LayawayStore store,
            Sales sales,
            Shops shops,
            Customers customers,
            Vouchers vouchers,
            Takings takings,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.sales = sales;
        this.shops = shops;
        this.customers = customers;
        this.vouchers = vouchers;
        this.takings = takings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts the quoted pieces away and takes the first payment, or repeats the answer if that has happened. */
    public Mono<Outcome> start(UUID id, LayawayWish wish) {
        return transactions
                .read(() -> happened(id, wish))
                .switchIfEmpty(Mono.defer(() -> Mono.zip(CurrentUser.get(), shops.current(), sales.agreed(wish.quote()))
                        .flatMap(with -> start(id, wish, with.getT3(), with.getT2(), with.getT1()))));
    }

    /** The layaway, or {@link LayawayProblem#unknown()}. */
    public Mono<Layaway> find(UUID id) {
        return CurrentUser.get()
                .flatMap(
                        user -> transactions.read(() -> store.find(id)).filter(found -> user.worksIn(found.branchId())))
                .switchIfEmpty(Mono.error(LayawayProblem::unknown));
    }

    /** One page, newest first. */
    public Mono<Page<Layaway>> page(
            @Nullable UUID branch,
            @Nullable LayawayStatus status,
            @Nullable UUID customer,
            @Nullable String cursor,
            int limit) {
        Keyset after = Keyset.parse(cursor);
        return Mono.zip(shops.current(), CurrentUser.get())
                .map(who -> BranchScope.of(who.getT1(), who.getT2(), branch))
                .flatMap(scope -> transactions.read(() -> store.page(scope, status, customer, after, limit + 1)))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    /** The terms of today. */
    public Mono<LayawayTerms> terms() {
        return shops.current().map(shop -> rules.of(shop.pack().code(), shop.day(clock.instant())));
    }

    private Mono<Outcome> start(UUID id, LayawayWish wish, Agreed agreed, Shop shop, CurrentUser user) {
        LayawayTerms terms = rules.of(shop.pack().code(), shop.day(clock.instant()));
        var start = new LayawayPlan(shop, user, terms, clock.instant()).begin(id, wish, agreed);
        return transactions
                .writeShielded(() -> store.start(start)
                        .delayUntil(begun -> sales.keep(agreed, id))
                        .delayUntil(begun -> outbox.nudge())
                        .flatMap(store::find)
                        .map(begun -> new Outcome(begun, false))
                        .switchIfEmpty(Mono.defer(() -> notStarted(start, wish))))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, LayawayStore.SAME_ID),
                        error -> transactions.read(() -> happened(id, wish)))
                .onErrorMap(VainWait::isBehind, error -> TenantProblem.busy());
    }

    private Mono<Outcome> happened(UUID id, LayawayWish wish) {
        return store.find(id).map(found -> {
            if (!found.fingerprint().equals(Fingerprint.of(wish))) {
                throw LayawayProblem.idReused(id);
            }
            return new Outcome(found, true);
        });
    }

    private Mono<Outcome> notStarted(LayawayStart start, LayawayWish wish) {
        return happened(start.layaway().id(), wish)
                .switchIfEmpty(Mono.defer(() -> whyNot(start).flatMap(Mono::error)));
    }

    private Mono<Problem> whyNot(LayawayStart start) {
        return store.standing(start)
                .<Problem>map(problem -> problem)
                .switchIfEmpty(Mono.defer(() -> vouchers.whyNot(start.draw())))
                .switchIfEmpty(Mono.defer(
                        () -> customers.find(start.layaway().customerId()).then(takings.whyNot(start.taking()))))
                .defaultIfEmpty(TenantProblem.busy());
    }

    /**
     * The answer to a wish.
     *
     * @param repeated whether this had happened before
     */
    public record Outcome(Layaway layaway, boolean repeated) {}
}
