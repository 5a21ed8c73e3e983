package app.karat.shop.sales;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.CustomerProblem;
import app.karat.shop.payments.Tender;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VainWait;
import app.karat.shop.till.Takings;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to sales. One sale is one statement in one transaction that goes on to commit when the client leaves; the client's sale id makes it
 * happen at most once, and the same request gets the same answer however often it is sent.
 */
@Service
public class Sales {

    private final TenantTransactions transactions;
    private final SaleStore store;
    private final Shops shops;
    private final Offers offers;
    private final Outbox outbox;
    private final Vouchers vouchers;
    private final Takings takings;
    private final Clock clock;

    Sales(
            TenantTransactions transactions,
            SaleStore store,
            Shops shops,
            Offers offers,
            Outbox outbox,
            Vouchers vouchers,
            Takings takings,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.offers = offers;
        this.outbox = outbox;
        this.vouchers = vouchers;
        this.takings = takings;
        this.clock = clock;
    }

    /** Sells, or repeats the answer if this sale has happened. */
    public Mono<SaleOutcome> sell(UUID id, SaleRequest request) {
        return Mono.zip(CurrentUser.get(), offers.open(request.quote()))
                .zipWhen(asked -> shops.current())
                .flatMap(ready -> {
                    CurrentUser seller = ready.getT1().getT1();
                    Offer offer = ready.getT1().getT2();
                    BranchScope.requireAccess(seller, offer.branchId());
                    if (offer.hasExpired(clock.instant())) {
                        return transactions
                                .read(() -> happened(id, request.fingerprint()))
                                .switchIfEmpty(Mono.error(offer.expired()));
                    }
                    return sell(command(id, request, offer, ready.getT2(), seller));
                });
    }

    /** The sale, or {@link SaleProblem#unknown()}. */
    public Mono<Sale> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions.read(() -> store.find(id)).filter(sale -> user.worksIn(sale.branchId())))
                .switchIfEmpty(Mono.error(SaleProblem::unknown));
    }

    /** The sale without a user, for whoever holds proof of it, such as the code on its invoice. */
    public Mono<Sale> findProven(UUID id) {
        return transactions.read(() -> store.find(id));
    }

    /** One page, newest first. */
    public Mono<Page<SaleSummary>> page(SaleFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(filter, after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    private SellCommand command(UUID id, SaleRequest request, Offer offer, Shop shop, CurrentUser seller) {
        UUID customer = request.customerId() == null ? offer.customerId() : request.customerId();
        if (offer.customerId() != null && !offer.customerId().equals(customer)) {
            throw SaleProblem.otherCustomer();
        }
        var tender = new Tender(offer.bill().total(), request.payments());
        Instant now = clock.instant();
        tender.requireLawful(shop.pack().moneyRules(shop.day(now)), customer);
        return new SellCommand(
                id,
                shop,
                shop.branch(offer.branchId()),
                seller,
                now,
                customer,
                offer.bill(),
                offer.versions(),
                tender,
                request.tillSession(),
                request.fingerprint(),
                offer.approval(),
                offer.rateLock());
    }

    private Mono<SaleOutcome> sell(SellCommand command) {
        return transactions
                .writeShielded(() -> store.sell(command)
                        .delayUntil(sale -> offers.keep(command.rateLock(), sale.id()))
                        .delayUntil(sale -> outbox.nudge())
                        .map(sale -> new SaleOutcome(sale, false))
                        .switchIfEmpty(Mono.defer(() -> notSold(command))))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, SaleStore.SAME_ID),
                        error -> transactions.read(() -> happened(command.saleId(), command.fingerprint())))
                .onErrorResume(VainWait::isBehind, error -> transactions.read(() -> afterWaiting(command)));
    }

    /** Nothing was changed: either this sale has happened, or something is not as quoted any more. */
    private Mono<SaleOutcome> notSold(SellCommand command) {
        return happened(command.saleId(), command.fingerprint()).switchIfEmpty(Mono.defer(() -> refused(command)));
    }

    private Mono<SaleOutcome> happened(UUID id, String fingerprint) {
        return store.find(id).map(sale -> {
            if (!sale.fingerprint().equals(fingerprint)) {
                throw SaleProblem.idReused(id);
            }
            return new SaleOutcome(sale, true);
        });
    }

    /** Whoever waited for the same piece in vain learns that it is sold, if it is by now; otherwise trying again helps. */
    private Mono<SaleOutcome> afterWaiting(SellCommand command) {
        return happened(command.saleId(), command.fingerprint())
                .switchIfEmpty(Mono.defer(
                        () -> why(command).defaultIfEmpty(TenantProblem.busy()).flatMap(Mono::error)));
    }

    private Mono<SaleOutcome> refused(SellCommand command) {
        return why(command).defaultIfEmpty(CustomerProblem.unknown()).flatMap(Mono::error);
    }

    private Mono<RuntimeException> why(SellCommand command) {
        return store.standing(command)
                .flatMap(found -> Mono.<RuntimeException>justOrEmpty(Refusal.of(command, found)))
                .switchIfEmpty(Mono.defer(() -> vouchers.whyNot(command.draw())))
                .switchIfEmpty(Mono.defer(() -> store.buyer(command).mapNotNull(found -> Refusal.of(command, found))))
                .switchIfEmpty(Mono.defer(() -> takings.whyNot(command.taking())));
    }
}
