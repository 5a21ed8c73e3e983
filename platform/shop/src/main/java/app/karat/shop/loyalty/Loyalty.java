package app.karat.shop.loyalty;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.till.Taking;
import app.karat.shop.till.Takings;
import app.karat.shop.vouchers.Voucher;
import app.karat.shop.vouchers.VoucherIssue;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to points. Points that have lapsed count no more, whether or not that is booked: it is booked when their customer redeems next. A
 * redemption is a voucher of the customer, paid with like any other.
 */
@Service
public class Loyalty {

    private final TenantTransactions transactions;
    private final LoyaltyStore store;
    private final Customers customers;
    private final Vouchers vouchers;
    private final Takings takings;
    private final Shops shops;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Loyalty(
            TenantTransactions transactions,
            LoyaltyStore store,
            Customers customers,
            Vouchers vouchers,
            Takings takings,
            Shops shops,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.customers = customers;
        this.vouchers = vouchers;
        this.takings = takings;
        this.shops = shops;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The rule; nothing inside while the business has none. */
    public Mono<Optional<LoyaltyRule>> rule() {
        return shops.current().flatMap(shop -> transactions.read(this::known));
    }

    /** Sets the rule, or ends it; points that are there stay. */
    public Mono<Optional<LoyaltyRule>> rule(@Nullable LoyaltyRule rule) {
        return shops.current()
                .flatMap(shop -> transactions.write(() -> known().delayUntil(was -> store.rule(rule))
                        .flatMap(was -> audit.add("changed", "loyalty_rule", null, was.orElse(null), rule))
                        .thenReturn(Optional.ofNullable(rule))));
    }

    /** What a customer has, and where it came from. */
    public Mono<LoyaltyBalance> balance(UUID customer) {
        return customers
                .find(customer)
                .then(shops.current())
                .flatMap(shop -> transactions.read(() -> Mono.zip(
                                store.balance(customer, shop.day(clock.instant())), known(), store.entries(customer))
                        .map(facts -> new LoyaltyBalance(
                                customer,
                                facts.getT1(),
                                facts.getT2()
                                        .map(rule -> rule.worthOf(facts.getT1()))
                                        .orElse(null),
                                facts.getT3()))));
    }

    /** Turns points into a voucher, or repeats the answer if that has happened. */
    public Mono<Voucher> redeem(UUID id, Redemption redemption) {
        return customers
                .find(redemption.customerId())
                .then(Mono.zip(CurrentUser.get(), shops.current()))
                .flatMap(who -> {
                    BranchScope.of(who.getT2(), who.getT1(), redemption.branchId());
                    return transactions.writeShielded(() -> store.lock(redemption.customerId())
                            .switchIfEmpty(Mono.error(() -> LoyaltyProblem.tooFew(0)))
                            .flatMap(locked -> store.isSame(id, redemption))
                            .flatMap(same -> same ? vouchers.find(id) : Mono.error(LoyaltyProblem.idReused(id)))
                            .switchIfEmpty(Mono.defer(() -> redeemed(id, redemption, who.getT1(), who.getT2()))));
                });
    }

    private Mono<Voucher> redeemed(UUID id, Redemption redemption, CurrentUser user, Shop shop) {
        Instant now = clock.instant();
        return store.rule()
                .switchIfEmpty(Mono.error(LoyaltyProblem::noRule))
                .flatMap(rule -> {
                    Money worth = rule.worthOf(redemption.points());
                    var taking = Taking.noCash(redemption.branchId(), shop.day(now), Money.zero(worth.currency()));
                    return store.expire(id, redemption, shop.day(now), user, now)
                            .then(store.redeem(id, redemption, worth, taking, user, now))
                            .flatMap(done -> done
                                    ? vouchers.issue(voucher(id, redemption, worth, now))
                                    : whyNot(redemption, taking).flatMap(Mono::error));
                })
                .delayUntil(voucher -> outbox.nudge());
    }

    private Mono<Problem> whyNot(Redemption redemption, Taking taking) {
        return takings.whyNot(taking)
                .switchIfEmpty(
                        store.balance(redemption.customerId(), taking.day()).map(LoyaltyProblem::tooFew));
    }

    private VoucherIssue voucher(UUID id, Redemption redemption, Money worth, Instant now) {
        return new VoucherIssue(
                id,
                vouchers.newCode(),
                VoucherKind.STORE_CREDIT,
                redemption.branchId(),
                redemption.customerId(),
                worth,
                null,
                id,
                "%d points".formatted(redemption.points()),
                now);
    }

    private Mono<Optional<LoyaltyRule>> known() {
        return store.rule().map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
