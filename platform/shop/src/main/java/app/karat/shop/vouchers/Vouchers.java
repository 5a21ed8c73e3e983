package app.karat.shop.vouchers;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.CustomerProblem;
import app.karat.shop.payments.CashLimit;
import app.karat.shop.payments.VoucherCode;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import app.karat.shop.till.Taking;
import app.karat.shop.till.Takings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to stored value. Balances change by conditional statements alone, so that no voucher is ever drawn on twice for the same money. */
@Service
public class Vouchers {

    private final TenantTransactions transactions;
    private final VoucherStore store;
    private final Takings takings;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Vouchers(
            TenantTransactions transactions,
            VoucherStore store,
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

    /** A code for a voucher that is about to be issued. */
    public VoucherCode newCode() {
        return VoucherCode.random(random);
    }

    /**
     * Issues a voucher as part of the document that is being made in the open transaction, which also posts the liability and writes the
     * audit entry.
     */
    public Mono<Voucher> issue(VoucherIssue issue) {
        return transactions.write(() -> store.issue(issue));
    }

    /** Sells a gift card, takes an advance or gives store credit; repeats the answer if that has happened. */
    public Mono<Voucher> sell(UUID id, VoucherPurchase purchase) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            CurrentUser user = who.getT1();
            BranchScope.requireAccess(user, purchase.branchId());
            if (!purchase.kind().isBought() && !user.is(Role.OWNER, Role.MANAGER)) {
                return Mono.error(AccessProblem.notAllowed());
            }
            return transactions
                    .writeShielded(() -> sold(id, purchase, who.getT2(), user))
                    .onErrorResume(
                            error -> Constraint.isBrokenBy(error, VoucherStore.SAME_ID),
                            error -> repeated(id, purchase));
        });
    }

    /** Makes a voucher worthless; what is left on it is paid back or forfeited. */
    public Mono<Voucher> makeVoid(UUID id, VoucherVoid end) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            Shop shop = who.getT2();
            BranchScope.requireAccess(who.getT1(), shop.branch(end.branchId()).id());
            Instant now = clock.instant();
            return transactions.writeShielded(() -> store.find(id)
                    .switchIfEmpty(Mono.error(VoucherProblem::unknown))
                    .flatMap(voucher -> {
                        var taking = new Taking(
                                end.branchId(), shop.day(now), end.tillSession(), null, end.cash(voucher), null);
                        return store.makeVoid(voucher, end, taking, who.getT1(), now)
                                .delayUntil(done -> outbox.nudge())
                                .switchIfEmpty(Mono.defer(() -> notVoid(id, taking)));
                    }));
        });
    }

    /** The voucher, or {@link VoucherProblem#unknown()}. */
    public Mono<Voucher> find(UUID id) {
        return transactions.read(() -> store.find(id)).switchIfEmpty(Mono.error(VoucherProblem::unknown));
    }

    /** The voucher with the code that somebody typed or scanned. */
    public Mono<Voucher> byCode(String typed) {
        return Mono.justOrEmpty(VoucherCode.parse(typed))
                .switchIfEmpty(Mono.error(() -> VoucherProblem.mistyped("code")))
                .flatMap(code -> transactions.read(() -> store.find(code)))
                .switchIfEmpty(Mono.error(VoucherProblem::unknown));
    }

    /** Every change of its balance, oldest first. */
    public Mono<List<VoucherEntry>> entries(UUID id) {
        return transactions.read(() -> store.find(id)
                .switchIfEmpty(Mono.error(VoucherProblem::unknown))
                .flatMap(voucher -> store.entries(voucher.id())));
    }

    /** One page, newest first. */
    public Mono<Page<Voucher>> page(VoucherFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(filter, after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())));
    }

    /** The problem with the first voucher at fault, in the open transaction; empty when all could be drawn on now. */
    public Mono<VoucherProblem> whyNot(VoucherDraw draw) {
        return draw.drawn().isEmpty()
                ? Mono.empty()
                : store.standing(draw).mapNotNull(standing -> VoucherRefusal.of(draw, standing));
    }

    private Mono<Voucher> sold(UUID id, VoucherPurchase purchase, Shop shop, CurrentUser user) {
        var tender = purchase.tender();
        Instant now = clock.instant();
        var rules = shop.pack().moneyRules(shop.day(now));
        tender.requireLawful(rules, purchase.customerId());
        var issue = new VoucherIssue(
                id,
                newCode(),
                purchase.kind(),
                shop.branch(purchase.branchId()).id(),
                purchase.customerId(),
                purchase.face(),
                purchase.expiresOn(),
                id,
                purchase.note(),
                now);
        var taking = new Taking(
                purchase.branchId(),
                shop.day(now),
                purchase.tillSession(),
                purchase.customerId(),
                tender.cash(),
                CashLimit.of(rules));
        return store.sell(issue, purchase, taking, shop, user, purchase.toString())
                .delayUntil(voucher -> outbox.nudge())
                .switchIfEmpty(Mono.defer(() -> notSold(taking)));
    }

    private Mono<Voucher> repeated(UUID id, VoucherPurchase purchase) {
        return transactions.read(() -> store.fingerprint(id)
                .flatMap(there ->
                        there.equals(purchase.toString()) ? store.find(id) : Mono.error(VoucherProblem.idReused(id))));
    }

    private Mono<Voucher> notSold(Taking taking) {
        return takings.whyNot(taking).defaultIfEmpty(CustomerProblem.unknown()).flatMap(Mono::error);
    }

    private Mono<Voucher> notVoid(UUID id, Taking taking) {
        return store.find(id)
                .flatMap(voucher -> voucher.status() == VoucherStatus.LIVE
                        ? takings.whyNot(taking).flatMap(Mono::<Voucher>error)
                        : Mono.error(VoucherProblem.notLive(voucher.status())));
    }
}
