package app.karat.shop.receivables;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.payments.CashLimit;
import app.karat.shop.payments.PaymentProblem;
import app.karat.shop.payments.Tender;
import app.karat.shop.store.Keyset;
import app.karat.shop.till.Taking;
import app.karat.shop.till.Takings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to what customers owe. */
@Service
public class Receivables {

    private static final UUID FIRST = new UUID(0, 0);

    private final TenantTransactions transactions;
    private final ReceivableStore store;
    private final Takings takings;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Receivables(
            TenantTransactions transactions,
            ReceivableStore store,
            Takings takings,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.takings = takings;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is owed on a sale, or {@link ReceivableProblem#unknown()}. */
    public Mono<Receivable> find(UUID sale) {
        return CurrentUser.get()
                .flatMap(
                        user -> transactions.read(() -> store.find(sale)).filter(owed -> user.worksIn(owed.branchId())))
                .switchIfEmpty(Mono.error(ReceivableProblem::unknown));
    }

    /** Takes a payment towards a sale, or repeats the answer if it was taken. */
    public Mono<Receivable> settle(UUID sale, Settling payment) {
        return find(sale).zipWith(Mono.zip(CurrentUser.get(), shops.current())).flatMap(with -> {
            CurrentUser user = with.getT2().getT1();
            Shop shop = with.getT2().getT2();
            BranchScope.requireAccess(user, payment.branchId());
            Instant now = clock.instant();
            Taking taking = taking(with.getT1(), payment, shop, now);
            return transactions.writeShielded(() -> store.settle(with.getT1(), payment, taking, shop, user, now)
                    .delayUntil(done -> outbox.nudge())
                    .switchIfEmpty(Mono.defer(() -> notSettled(sale, payment, taking)))
                    .then(Mono.defer(() -> store.find(sale))));
        });
    }

    /** One page of what is open, first due first. */
    public Mono<Page<Receivable>> page(
            @Nullable UUID branch, @Nullable UUID customer, @Nullable String cursor, int limit) {
        Keyset after = cursor == null ? new Keyset(Instant.EPOCH, FIRST) : Keyset.parse(cursor);
        LocalDate due = LocalDate.ofInstant(after.at(), ZoneOffset.UTC);
        return Mono.zip(shops.current(), CurrentUser.get())
                .map(who -> BranchScope.of(who.getT1(), who.getT2(), branch))
                .flatMap(scope -> transactions.read(() -> store.page(scope, customer, due, after.id(), limit + 1)))
                .map(rows -> Keyset.page(
                        rows,
                        limit,
                        each -> new Keyset(each.dueOn().atStartOfDay().toInstant(ZoneOffset.UTC), each.saleId())));
    }

    /** What is open today, by how long it is overdue. */
    public Mono<Ageing> ageing(@Nullable UUID branch) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            Shop shop = who.getT1();
            var scope = BranchScope.of(shop, who.getT2(), branch);
            var currency = shop.tenant().profile().currency();
            LocalDate today = shop.day(clock.instant());
            Money zero = Money.zero(currency);
            return transactions
                    .read(() -> store.ageing(scope, today, currency.getCurrencyCode()))
                    .map(customers -> new Ageing(
                            today,
                            customers.stream()
                                    .map(Ageing.OfCustomer::open)
                                    .reduce(new Ageing.Buckets(zero, zero, zero, zero, zero), Ageing.Buckets::plus),
                            customers));
        });
    }

    private Taking taking(Receivable owed, Settling payment, Shop shop, Instant now) {
        shop.branch(payment.branchId());
        var tender = new Tender(payment.amount(), payment.payments());
        if (!payment.amount().currency().equals(owed.open().currency())) {
            throw PaymentProblem.otherCurrency(owed.open());
        }
        var rules = shop.pack().moneyRules(shop.day(now));
        tender.requireLawful(rules, owed.customerId());
        return new Taking(
                payment.branchId(),
                shop.day(now),
                payment.tillSession(),
                owed.customerId(),
                tender.cash(),
                CashLimit.of(rules));
    }

    /** Nothing was changed: either this payment was taken before, or less is open, or the till or the day said no. */
    private Mono<UUID> notSettled(UUID sale, Settling payment, Taking taking) {
        return store.find(sale).flatMap(owed -> {
            var before = owed.settlements().stream()
                    .filter(each -> each.id().equals(payment.id()))
                    .findFirst();
            if (before.isPresent()) {
                return before.get().amount().equals(payment.amount())
                        ? Mono.just(payment.id())
                        : Mono.error(ReceivableProblem.idReused(payment.id()));
            }
            return owed.open().compareTo(payment.amount()) < 0
                    ? Mono.error(ReceivableProblem.tooMuch(owed.open()))
                    : takings.whyNot(taking).flatMap(Mono::error);
        });
    }
}
