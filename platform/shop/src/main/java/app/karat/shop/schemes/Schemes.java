package app.karat.shop.schemes;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.quotes.RatePromises;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to savings schemes: plans, memberships, and what is owed on them. */
@Service
public class Schemes {

    private final Map<String, SchemeRule> rules = SchemeRule.ofTheProduct();
    private final TenantTransactions transactions;
    private final SchemeStore store;
    private final Customers customers;
    private final Rates rates;
    private final RatePromises promises;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Schemes(
            TenantTransactions transactions,
            SchemeStore store,
            Customers customers,
            Rates rates,
            RatePromises promises,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.customers = customers;
        this.rates = rates;
        this.promises = promises;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Offers a plan; the same one under the same id is there once. */
    public Mono<SchemePlan> add(SchemePlan plan) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            SchemeRule rule = rule(who.getT2());
            if (plan.months() < 1 || plan.months() > rule.mostMonths()) {
                return Mono.error(SchemeProblem.tooLong(rule));
            }
            Money part = plan.instalment();
            if (part != null
                    && !part.currency().equals(who.getT2().tenant().profile().currency())) {
                return Mono.error(InvalidInput.field("instalment", "currency", "Use the shop's currency."));
            }
            return transactions
                    .write(() -> store.add(plan, who.getT1(), clock.instant()).then(store.plan(plan.id())))
                    .flatMap(there ->
                            there.equals(plan) ? Mono.just(there) : Mono.error(SchemeProblem.idReused(plan.id())));
        });
    }

    /** The plans that customers can join. */
    public Mono<List<SchemePlan>> plans() {
        return transactions.read(store::plans);
    }

    /** Joins a plan, or repeats the answer if that has happened. */
    public Mono<Scheme> enrol(UUID id, SchemeEnrolment enrolment) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            BranchScope.requireAccess(who.getT1(), enrolment.branchId());
            Shop shop = who.getT2();
            shop.branch(enrolment.branchId());
            return transactions
                    .write(() -> store.find(id, rule(shop))
                            .map(Scheme::id)
                            .switchIfEmpty(
                                    Mono.defer(() -> store.enrol(id, enrolment, shop, who.getT1(), clock.instant())))
                            .delayUntil(done -> outbox.nudge())
                            .switchIfEmpty(Mono.defer(() -> notEnrolled(enrolment))))
                    .onErrorResume(error -> Constraint.isBrokenBy(error, SchemeStore.SAME_ID), error -> Mono.just(id))
                    .then(Mono.defer(() -> transactions.read(() -> store.find(id, rule(shop)))))
                    .map(there -> same(there, enrolment));
        });
    }

    /** The membership, or {@link SchemeProblem#unknown()}. */
    public Mono<Scheme> find(UUID id) {
        return Mono.zip(CurrentUser.get(), shops.current())
                .flatMap(who -> transactions
                        .read(() -> store.find(id, rule(who.getT2())))
                        .filter(found -> who.getT1().worksIn(found.branchId())))
                .switchIfEmpty(Mono.error(SchemeProblem::unknown));
    }

    /** What the next instalment comes to now; the rate of a plan in grams is promised for as long as a quote holds. */
    public Mono<SchemeDue> due(UUID id) {
        return Mono.zip(find(id), shops.current(), rates.board()).map(with -> {
            Scheme there = with.getT1();
            there.requireNext(there.instalments().size() + 1);
            StampedRate rate = rate(there.plan(), there.branchId(), with.getT3());
            var promise = rate == null
                    ? null
                    : promises.give(with.getT2().tenant().id(), there.branchId(), RateSide.SALE, rate);
            return new SchemeDue(
                    there.instalments().size() + 1,
                    there.plan().worth(1, rate == null ? null : rate.perGram()),
                    there.plan().grams(),
                    there.plan().fine(rate),
                    rate,
                    promise == null ? null : promise.token(),
                    promise == null ? null : promise.until());
        });
    }

    /** One page, newest first. */
    public Mono<Page<Scheme>> page(
            @Nullable UUID branch, @Nullable SchemeStatus status, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return Mono.zip(shops.current(), CurrentUser.get())
                .flatMap(who -> {
                    var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
                    return transactions.read(() -> store.page(scope, status, after, limit + 1, rule(who.getT1())));
                })
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    /** What is owed to members now, in money and in fine grams. */
    public Mono<SchemeLiability> liability(@Nullable UUID branch) {
        return Mono.zip(shops.current(), CurrentUser.get(), rates.board()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            var currency = who.getT1().tenant().profile().currency();
            return transactions
                    .read(() -> store.owed(scope, currency.getCurrencyCode()))
                    .map(owed -> new SchemeLiability(
                            owed.stream().mapToLong(SchemeStore.Owed::members).sum(),
                            owed.stream().map(SchemeStore.Owed::paid).reduce(Money.zero(currency), Money::plus),
                            owed.stream().map(SchemeStore.Owed::fine).reduce(Weight.ZERO, Weight::plus),
                            owed.stream().map(each -> ofPlan(each, who.getT3())).toList()));
        });
    }

    SchemeRule rule(Shop shop) {
        return Objects.requireNonNull(rules.get(shop.pack().code()), "no scheme rule of this country");
    }

    /** The rate of a plan in grams now; nothing for a plan in money. */
    static @Nullable StampedRate rate(SchemePlan plan, UUID branch, RateBoard board) {
        String purity = plan.purity();
        return purity == null ? null : board.rate(branch, Purity.of(Metal.GOLD, purity));
    }

    private static SchemeLiability.OfPlan ofPlan(SchemeStore.Owed owed, RateBoard board) {
        String purity = owed.plan().purity();
        Money worth = purity == null
                ? owed.paid()
                : board.find(null, Purity.of(Metal.GOLD, purity))
                        .map(rate -> owed.plan().worth((int) owed.instalments(), rate.perGram()))
                        .orElse(null);
        return new SchemeLiability.OfPlan(owed.plan().name(), owed.members(), owed.paid(), owed.fine(), worth);
    }

    private static Scheme same(Scheme there, SchemeEnrolment enrolment) {
        if (!there.fingerprint().equals(Fingerprint.of(enrolment))) {
            throw SchemeProblem.idReused(there.id());
        }
        return there;
    }

    private Mono<UUID> notEnrolled(SchemeEnrolment enrolment) {
        return store.plan(enrolment.planId())
                .switchIfEmpty(Mono.error(SchemeProblem::planUnknown))
                .then(customers.find(enrolment.customerId()))
                .then(Mono.error(TenantProblem::busy));
    }
}
