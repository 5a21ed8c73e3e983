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
import app.karat.shop.lots.Lots;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.Tender;
import app.karat.shop.salespeople.Salespeople;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VainWait;
import app.karat.shop.terminals.CardStandings;
import app.karat.shop.till.Takings;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final Lots lots;
    private final Salespeople people;
    private final Vouchers vouchers;
    private final CardStandings charges;
    private final Takings takings;
    private final Clock clock;

    Sales(
            TenantTransactions transactions,
            SaleStore store,
            Shops shops,
            Offers offers,
            Outbox outbox,
            Lots lots,
            Salespeople people,
            Vouchers vouchers,
            CardStandings charges,
            Takings takings,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.offers = offers;
        this.outbox = outbox;
        this.lots = lots;
        this.people = people;
        this.vouchers = vouchers;
        this.charges = charges;
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

    /** What a signed quote of the current moment says, for a document that keeps its prices until the pieces are handed over. */
    public Mono<Agreed> agreed(String quote) {
        return Mono.zip(CurrentUser.get(), offers.open(quote)).map(asked -> {
            Offer offer = asked.getT2();
            BranchScope.requireAccess(asked.getT1(), offer.branchId());
            if (offer.hasExpired(clock.instant())) {
                throw offer.expired().get();
            }
            return new Agreed(
                    offer.branchId(),
                    offer.customerId(),
                    offer.bill(),
                    offer.versions(),
                    offer.approval(),
                    offer.rateLock());
        });
    }

    /** Takes what the quote promised besides its pieces, in the open transaction of the document that keeps its prices. */
    public Mono<Void> keep(Agreed agreed, UUID document) {
        return offers.keep(agreed.rateLock(), document);
    }

    /** Sells what was agreed on, in the open transaction of the document that kept it: as any other sale, or that document fails with it. */
    public Mono<Sale> handOver(UUID id, Agreed agreed, List<Payment> payments) {
        return Mono.zip(CurrentUser.get(), shops.current())
                .map(who -> command(id, agreed, payments, who.getT2(), who.getT1()))
                .flatMap(command -> store.sell(command)
                        .switchIfEmpty(Mono.defer(() -> refused(command).map(SaleOutcome::sale))))
                .onErrorMap(
                        error -> Constraint.isBrokenBy(error, SaleStore.SAME_ID) ? SaleProblem.idReused(id) : error);
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
                offer.rateLock(),
                request.sellers(),
                Agreed.nameOf(request.quote()));
    }

    private SellCommand command(UUID id, Agreed agreed, List<Payment> payments, Shop shop, CurrentUser seller) {
        return new SellCommand(
                id,
                shop,
                shop.branch(agreed.branchId()),
                seller,
                clock.instant(),
                agreed.customerId(),
                agreed.bill(),
                agreed.versions(),
                new Tender(agreed.bill().total(), payments),
                null,
                Fingerprint.of(payments),
                agreed.approval(),
                null,
                List.of(),
                null);
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
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, SaleStore.QUOTE_USED),
                        error -> transactions
                                .read(() -> happened(command.saleId(), command.fingerprint()))
                                .switchIfEmpty(Mono.error(SaleProblem::quoteUsed)))
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
                .switchIfEmpty(Mono.defer(
                        () -> lots.standing(command.lots()).mapNotNull(found -> Refusal.ofLots(command, found))))
                .switchIfEmpty(Mono.defer(() -> people.whyNot(command.sellers().stream()
                        .map(SellerShare.Wish::personId)
                        .toList())))
                .switchIfEmpty(Mono.defer(() -> vouchers.whyNot(command.draw())))
                .switchIfEmpty(Mono.defer(() -> charges.whyNot(
                        command.tender().payments(), command.branch().id())))
                .switchIfEmpty(Mono.defer(() -> store.buyer(command).mapNotNull(found -> Refusal.of(command, found))))
                .switchIfEmpty(Mono.defer(() -> takings.whyNot(command.taking())));
    }
}
