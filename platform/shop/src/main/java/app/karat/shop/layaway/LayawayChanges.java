package app.karat.shop.layaway;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import app.karat.shop.sales.Agreed;
import app.karat.shop.sales.Sales;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.VainWait;
import app.karat.shop.till.Taking;
import app.karat.shop.till.Takings;
import app.karat.shop.vouchers.VoucherDraw;
import app.karat.shop.vouchers.VoucherIssue;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What happens to a layaway after it has begun; each change holds it, so that changes of one layaway queue. */
@Service
public class LayawayChanges {

    private final TenantTransactions transactions;
    private final LayawayStore store;
    private final Sales sales;
    private final Shops shops;
    private final Vouchers vouchers;
    private final Takings takings;
    private final Outbox outbox;
    private final Clock clock;

    LayawayChanges(
            TenantTransactions transactions,
            LayawayStore store,
            Sales sales,
            Shops shops,
            Vouchers vouchers,
            Takings takings,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.sales = sales;
        this.shops = shops;
        this.vouchers = vouchers;
        this.takings = takings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a payment, penalties that fell due first, or repeats the answer if it was taken. */
    public Mono<Layaway> pay(UUID id, LayawayPaying paying) {
        return change(id, (there, plan) -> {
            String print = Fingerprint.of(paying);
            var before = there.payment(paying.id());
            if (before.isPresent()) {
                return before.get().fingerprint().equals(print)
                        ? Mono.just(id)
                        : Mono.error(LayawayProblem.idReused(paying.id()));
            }
            BranchScope.requireAccess(plan.user(), paying.branchId());
            LayawayPayment added = plan.payment(paying.id(), paying.branchId(), paying.payments(), print);
            Layaway next = there.assessed(plan.today()).paying(added);
            LayawayMove move = plan.paying(there, paying);
            return store.pay(move, next, added).switchIfEmpty(Mono.defer(() -> whyNot(move)));
        });
    }

    /** Takes a payment back that was none, such as a returned cheque. */
    public Mono<Layaway> makeVoid(UUID id, UUID payment, String reason, @Nullable UUID till) {
        return change(id, (there, plan) -> {
            var paid = there.payment(payment).orElseThrow(LayawayProblem::paymentUnknown);
            if (!paid.counts()) {
                return Mono.just(id);
            }
            BranchScope.requireAccess(plan.user(), paid.branchId());
            var why = new LayawayPayment.Voided(plan.now(), reason, plan.user().name());
            Layaway next = there.voiding(paid, why);
            LayawayMove move = move(
                    plan,
                    LayawayBooks.voided(paid),
                    paid.branchId(),
                    paid.cash().negated(),
                    till);
            return store.makeVoid(move, next, paid, reason).switchIfEmpty(Mono.defer(() -> whyNot(move)));
        });
    }

    /** Adds the penalties that have fallen due. */
    public Mono<Layaway> assess(UUID id) {
        return change(id, (there, plan) -> {
            Layaway next = there.assessed(plan.today());
            return next.equals(there) ? Mono.just(id) : store.restate(next, "assessed", null, plan.user(), plan.now());
        });
    }

    /** Lets a penalty go. */
    public Mono<Layaway> waive(UUID id, UUID penalty, String reason) {
        return change(id, (there, plan) -> {
            Penalty owed = there.penalty(penalty).orElseThrow(LayawayProblem::penaltyUnknown);
            if (!owed.counts()) {
                return Mono.just(id);
            }
            var why = new Penalty.Waived(plan.now(), reason, plan.user().name());
            return store.restate(there.waiving(owed, why), "waived", reason, plan.user(), plan.now());
        });
    }

    /** Gives it up: the pieces are anybody's again, the fee stays, the rest goes back. */
    public Mono<Layaway> cancel(UUID id, LayawayCancelling how) {
        return change(id, (there, plan) -> {
            if (there.status() == LayawayStatus.CANCELLED) {
                return Mono.just(id);
            }
            there.requireOpen();
            Money fee = there.terms().fee(there.total(), there.paid());
            Money refund = there.paid().minus(fee);
            VoucherIssue credit = how.refund() == null && refund.isPositive()
                    ? voucher(there, VoucherKind.STORE_CREDIT, refund, plan.now())
                    : null;
            var ending = new LayawayEnding(
                    plan.now(),
                    how.reason(),
                    fee,
                    refund,
                    how.refund(),
                    credit == null ? null : credit.code().text(),
                    plan.user().name());
            Money cash = how.refund() == PaymentMethod.CASH ? refund.negated() : Money.zero(refund.currency());
            LayawayMove move = move(plan, LayawayBooks.cancelled(ending), there.branchId(), cash, how.tillSession());
            return store.cancel(move, there, ending, credit).switchIfEmpty(Mono.defer(() -> whyNot(move)));
        });
    }

    /** Hands the pieces over by an ordinary sale with that id, once everything is paid; repeated, it says the same again. */
    public Mono<Layaway> complete(UUID id, UUID sale) {
        return change(id, (there, plan) -> {
            if (sale.equals(there.saleId())) {
                return Mono.just(id);
            }
            there.requireOpen();
            if (there.remaining().isPositive()) {
                return Mono.error(LayawayProblem.notPaid(there.remaining()));
            }
            VoucherIssue voucher = voucher(there, VoucherKind.LAYAWAY, there.total(), plan.now());
            LayawayMove move = move(
                    plan,
                    LayawayBooks.completed(there),
                    there.branchId(),
                    Money.zero(there.total().currency()),
                    null);
            return store.complete(move, there, sale, voucher)
                    .filter(versions -> versions.size() == there.bill().lines().size())
                    .switchIfEmpty(Mono.error(() -> LayawayProblem.notAvailable(there.number(), "not all here")))
                    .flatMap(versions -> handOver(there, sale, voucher, versions));
        });
    }

    private Mono<UUID> handOver(Layaway there, UUID sale, VoucherIssue voucher, Map<UUID, Long> versions) {
        var agreed = new Agreed(there.branchId(), there.customerId(), there.bill(), versions, null, null);
        var payment = new Payment(
                PaymentMethod.VOUCHER, there.total(), null, voucher.code().text());
        return sales.handOver(sale, agreed, List.of(payment)).map(sold -> there.id());
    }

    private VoucherIssue voucher(Layaway there, VoucherKind kind, Money face, Instant at) {
        return new VoucherIssue(
                UUID.randomUUID(),
                vouchers.newCode(),
                kind,
                there.branchId(),
                there.customerId(),
                face,
                null,
                there.id(),
                there.number(),
                at);
    }

    private static LayawayMove move(LayawayPlan plan, Posting posting, UUID branch, Money cash, @Nullable UUID till) {
        if (till != null && cash.isZero()) {
            throw InvalidInput.field("tillSession", "not-cash", "Only cash comes out of a till.");
        }
        var taking = new Taking(branch, plan.today(), till, null, cash, null);
        var nothing = new VoucherDraw(List.of(), plan.today(), null);
        return new LayawayMove(posting, taking, nothing, plan.shop(), plan.user(), plan.now());
    }

    private Mono<Layaway> change(UUID id, Change change) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            CurrentUser user = who.getT1();
            Shop shop = who.getT2();
            return transactions
                    .writeShielded(() -> store.hold(id)
                            .filter(there -> user.worksIn(there.branchId()))
                            .switchIfEmpty(Mono.error(LayawayProblem::unknown))
                            .flatMap(there ->
                                    change.of(there, new LayawayPlan(shop, user, there.terms(), clock.instant())))
                            .delayUntil(done -> outbox.nudge())
                            .then(Mono.defer(() -> store.find(id))))
                    .onErrorMap(VainWait::isBehind, error -> TenantProblem.busy());
        });
    }

    private Mono<UUID> whyNot(LayawayMove move) {
        return vouchers.whyNot(move.draw())
                .<Problem>map(problem -> problem)
                .switchIfEmpty(Mono.defer(() -> takings.whyNot(move.taking())))
                .defaultIfEmpty(TenantProblem.busy())
                .flatMap(Mono::error);
    }

    /** Writes one change; the layaway is held. */
    private interface Change {
        Mono<UUID> of(Layaway there, LayawayPlan plan);
    }
}
