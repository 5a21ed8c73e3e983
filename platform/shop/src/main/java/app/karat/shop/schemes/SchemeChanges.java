package app.karat.shop.schemes;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.payments.CashLimit;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import app.karat.shop.payments.Tender;
import app.karat.shop.quotes.RatePromises;
import app.karat.shop.sales.Agreed;
import app.karat.shop.sales.SaleProblem;
import app.karat.shop.sales.Sales;
import app.karat.shop.store.Constraint;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Instalments and ends of memberships; each change holds its membership. */
@Service
public class SchemeChanges {

    private static final String BENEFITS = "SCHEME_BENEFITS";
    private static final String GOLD_MOVED = "SCHEME_GOLD_DIFFERENCE";

    private final TenantTransactions transactions;
    private final SchemeStore store;
    private final Schemes schemes;
    private final Rates rates;
    private final RatePromises promises;
    private final Sales sales;
    private final Vouchers vouchers;
    private final Takings takings;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    SchemeChanges(
            TenantTransactions transactions,
            SchemeStore store,
            Schemes schemes,
            Rates rates,
            RatePromises promises,
            Sales sales,
            Vouchers vouchers,
            Takings takings,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.schemes = schemes;
        this.rates = rates;
        this.promises = promises;
        this.sales = sales;
        this.vouchers = vouchers;
        this.takings = takings;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the next instalment, or repeats the answer if this payment was taken. */
    public Mono<Scheme> pay(UUID id, SchemePaying paying) {
        return change(
                        id,
                        (there, now) -> store.payment(id, paying.id())
                                .map(print -> {
                                    if (!print.equals(Fingerprint.of(paying))) {
                                        throw SchemeProblem.idReused(paying.id());
                                    }
                                    return id;
                                })
                                .switchIfEmpty(Mono.defer(() -> paid(there, paying, now))))
                .onErrorMap(
                        error -> Constraint.isBrokenBy(error, SchemeStore.PAID_ONCE),
                        error -> SchemeProblem.paidAlready(paying.number()))
                .onErrorMap(
                        error -> Constraint.isBrokenBy(error, SchemeStore.SAME_INSTALMENT_ID),
                        error -> SchemeProblem.idReused(paying.id()));
    }

    /**
     * Ends a full run: a voucher of the customer over what was saved and the benefit. A benefit that is a share of the making belongs to one
     * purchase; until that is made, it may be promised for another one instead.
     *
     * @param quote of what is bought, for a benefit that is a share of the making, or null
     */
    public Mono<Scheme> mature(UUID id, @Nullable String quote) {
        UUID purchase = quote == null ? null : Agreed.nameOf(quote);
        return change(
                        id,
                        (there, now) -> there.hasMatured(purchase)
                                ? Mono.just(id)
                                : bought(quote).flatMap(agreed -> matured(there, agreed.orElse(null), purchase, now)))
                .onErrorMap(
                        error -> Constraint.isBrokenBy(error, SchemeStore.QUOTE_USED),
                        error -> SchemeProblem.quoteUsed());
    }

    /** Ends it before its time, with a share of the benefit or without. */
    public Mono<Scheme> close(UUID id, SchemeClosing closing) {
        return change(id, (there, now) -> {
            if (there.status() == SchemeStatus.CLOSED) {
                return Mono.just(id);
            }
            there.requireOpen();
            Money none = Money.zero(there.paid().currency());
            boolean gives = closing.withBenefit() && there.plan().benefit() == SchemePlan.BenefitKind.INSTALMENT;
            Money benefit = gives
                    ? SchemeBenefits.shared(SchemeBenefits.ofInstalment(there.plan(), rate(there, now)), there)
                    : none;
            return end(there, SchemeStatus.CLOSED, benefit, null, closing, now);
        });
    }

    private Mono<Optional<Agreed>> bought(@Nullable String quote) {
        return quote == null ? Mono.just(Optional.empty()) : sales.agreed(quote).map(Optional::of);
    }

    private Mono<UUID> matured(Scheme there, @Nullable Agreed agreed, @Nullable UUID purchase, Now now) {
        there.requireMature(now.shop().day(now.at()));
        if (agreed != null && !there.customerId().equals(agreed.customerId())) {
            return Mono.error(SaleProblem.otherCustomer());
        }
        var how = new SchemeClosing("", false, null, null);
        if (there.plan().benefit() != SchemePlan.BenefitKind.MAKING) {
            Money benefit = SchemeBenefits.ofInstalment(there.plan(), rate(there, now));
            return end(there, SchemeStatus.MATURED, benefit, null, how, now);
        }
        if (agreed == null || purchase == null) {
            return Mono.error(SchemeProblem.quoteNeeded());
        }
        Money benefit = SchemeBenefits.ofMaking(there.plan(), agreed);
        return store.isSold(purchase)
                .flatMap(sold -> sold
                        ? Mono.<UUID>error(SchemeProblem.quoteUsed())
                        : there.status() == SchemeStatus.OPEN
                                ? end(there, SchemeStatus.MATURED, benefit, purchase, how, now)
                                : promisedAnew(there, benefit, purchase, now));
    }

    /** The same savings with the benefit of another purchase, while nothing of the voucher is spent. */
    private Mono<UUID> promisedAnew(Scheme there, Money benefit, UUID purchase, Now now) {
        SchemeEnding before = Objects.requireNonNull(there.ending());
        Money more = benefit.minus(before.benefit());
        Posting posting = Posting.in(more.currency())
                .debit(BENEFITS, more)
                .credit(VoucherKind.SCHEME.account(), more)
                .post();
        var taking = Taking.noCash(there.branchId(), now.shop().day(now.at()), Money.zero(more.currency()));
        return store.promise(there, before.with(benefit), purchase, more, posting, taking, now.user(), now.at())
                .switchIfEmpty(Mono.defer(() -> takings.whyNot(taking)
                        .<Problem>map(problem -> problem)
                        .defaultIfEmpty(SchemeProblem.benefitUsed())
                        .flatMap(Mono::error)));
    }

    private Mono<UUID> paid(Scheme there, SchemePaying paying, Now now) {
        BranchScope.requireAccess(now.user(), paying.branchId());
        there.requireNext(paying.number());
        StampedRate rate = promises.open(paying.promise(), now.shop().tenant().id(), there.branchId(), RateSide.SALE)
                .filter(there.plan()::isSavedAt)
                .orElseGet(() -> rate(there, now));
        Money due = there.plan().worth(1, rate == null ? null : rate.perGram());
        if (!paying.amount().equals(due)) {
            return Mono.error(SchemeProblem.otherAmount(due));
        }
        var rules = now.shop().pack().moneyRules(now.shop().day(now.at()));
        var tender = new Tender(due, paying.payments());
        tender.requireLawful(rules, there.customerId());
        var taking = new Taking(
                now.shop().branch(paying.branchId()).id(),
                now.shop().day(now.at()),
                paying.tillSession(),
                there.customerId(),
                tender.cash(),
                CashLimit.of(rules));
        var draw = VoucherDraw.of(paying.payments(), now.shop().day(now.at()), there.customerId());
        return store.pay(there, paying, rate, draw, taking, now.shop(), now.user(), now.at())
                .switchIfEmpty(Mono.defer(() -> vouchers.whyNot(draw)
                        .<Problem>map(problem -> problem)
                        .switchIfEmpty(Mono.defer(() -> takings.whyNot(taking)))
                        .defaultIfEmpty(TenantProblem.busy())
                        .flatMap(Mono::error)));
    }

    private Mono<UUID> end(
            Scheme there, SchemeStatus status, Money benefit, @Nullable UUID purchase, SchemeClosing how, Now now) {
        StampedRate rate = rate(there, now);
        int count = there.instalments().size();
        Money value = there.plan().worth(count, rate == null ? null : rate.perGram());
        Money given = value.plus(benefit);
        PaymentMethod method = how.refund();
        VoucherIssue voucher =
                method == null && given.isPositive() ? voucher(there, status, given, purchase, now.at()) : null;
        var ending = new SchemeEnding(
                now.at(),
                how.reason().isEmpty() ? null : how.reason(),
                value,
                benefit,
                method,
                voucher == null ? null : voucher.code().text(),
                now.user().name());
        Posting posting = Posting.in(given.currency())
                .debit(SchemePaying.SCHEMES, there.paid())
                .debit(GOLD_MOVED, value.minus(there.paid()))
                .debit(BENEFITS, benefit)
                .credit(method == null ? VoucherKind.SCHEME.account() : method.name(), given)
                .post();
        Money cash = method == PaymentMethod.CASH ? given.negated() : Money.zero(given.currency());
        var taking = new Taking(there.branchId(), now.shop().day(now.at()), how.tillSession(), null, cash, null);
        return store.end(there, status, ending, posting, voucher, purchase, taking, now.user())
                .switchIfEmpty(Mono.defer(() -> whyNot(taking)));
    }

    /** What was saved to the end is used by the last day of the law; what is given back has no such day. */
    private VoucherIssue voucher(Scheme there, SchemeStatus status, Money face, @Nullable UUID purchase, Instant at) {
        return new VoucherIssue(
                UUID.randomUUID(),
                vouchers.newCode(),
                VoucherKind.SCHEME,
                there.branchId(),
                there.customerId(),
                face,
                status == SchemeStatus.MATURED ? there.lastDay() : null,
                there.id(),
                there.number(),
                at,
                purchase);
    }

    private static @Nullable StampedRate rate(Scheme there, Now now) {
        return Schemes.rate(there.plan(), there.branchId(), now.board());
    }

    private Mono<Scheme> change(UUID id, Change change) {
        return Mono.zip(CurrentUser.get(), shops.current(), rates.board())
                .map(who -> new Now(who.getT1(), who.getT2(), who.getT3(), clock.instant()))
                .flatMap(now -> transactions.writeShielded(() -> store.hold(id, schemes.rule(now.shop()))
                        .filter(there -> now.user().worksIn(there.branchId()))
                        .switchIfEmpty(Mono.error(SchemeProblem::unknown))
                        .flatMap(there -> change.of(there, now))
                        .delayUntil(done -> outbox.nudge())
                        .then(Mono.defer(() -> store.find(id, schemes.rule(now.shop()))))))
                .onErrorMap(VainWait::isBehind, error -> TenantProblem.busy());
    }

    private Mono<UUID> whyNot(Taking taking) {
        return takings.whyNot(taking).defaultIfEmpty(TenantProblem.busy()).flatMap(Mono::error);
    }

    /** Who changes it, where and when. */
    private record Now(CurrentUser user, Shop shop, RateBoard board, Instant at) {}

    /** Writes one change; the membership is held. */
    private interface Change {
        Mono<UUID> of(Scheme there, Now now);
    }
}
