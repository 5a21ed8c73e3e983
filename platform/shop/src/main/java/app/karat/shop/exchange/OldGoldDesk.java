package app.karat.shop.exchange;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Purity;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.CustomerProblem;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.quotes.RatePromises;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VainWait;
import app.karat.shop.till.Takings;
import app.karat.shop.vault.IdentityVault;
import app.karat.shop.vouchers.VoucherIssue;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to old metal. Its value is always the server's: the assay at the purchase rate of that moment, or at the rate that was promised
 * when the value was shown and still holds. An acceptance that was signed at another value is refused with the value of now.
 */
@Service
public class OldGoldDesk {

    private final DealerRules rules = DealerRules.ofTheProduct();
    private final TenantTransactions transactions;
    private final OldGoldStore store;
    private final Rates rates;
    private final RatePromises promises;
    private final Shops shops;
    private final Vouchers vouchers;
    private final Takings takings;
    private final Outbox outbox;
    private final IdentityVault vault;
    private final Clock clock;

    OldGoldDesk(
            TenantTransactions transactions,
            OldGoldStore store,
            Rates rates,
            RatePromises promises,
            Shops shops,
            Vouchers vouchers,
            Takings takings,
            Outbox outbox,
            IdentityVault vault,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rates = rates;
        this.promises = promises;
        this.shops = shops;
        this.vouchers = vouchers;
        this.takings = takings;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
    }

    /** What it is worth now, and the promise of its rate. */
    public Mono<Offered> appraise(UUID branch, Purpose purpose, Assay assay) {
        return Mono.zip(CurrentTenant.get(), rate(branch, purpose, assay.metal()))
                .map(with -> {
                    var promise = promises.give(with.getT1().id(), branch, purpose.side(), with.getT2());
                    return new Offered(Appraiser.appraise(assay, with.getT2()), promise.token(), promise.until());
                });
    }

    /** What it is worth at the rate that was promised, or at that of now. */
    private Mono<Appraisal> appraise(OldGoldRequest request) {
        var metal = request.assay().metal();
        return Mono.zip(CurrentTenant.get(), rate(request.branchId(), request.purpose(), metal))
                .map(with -> promises.open(
                                request.promise(),
                                with.getT1().id(),
                                request.branchId(),
                                request.purpose().side())
                        .filter(promised -> promised.metal() == metal)
                        .orElse(with.getT2()))
                .map(rate -> Appraiser.appraise(request.assay(), rate));
    }

    private Mono<StampedRate> rate(UUID branch, Purpose purpose, Metal metal) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            BranchScope.requireAccess(who.getT1(), branch);
            who.getT2().branch(branch);
            return rates.board()
                    .map(board -> board.buyRate(branch, Purity.of(metal).getFirst(), purpose.side()));
        });
    }

    /** What the law asks of a purchase in that branch today. */
    public Mono<DealerRule> rule(UUID branch) {
        return shops.current().map(shop -> rule(shop, shop.branch(branch)));
    }

    /** Takes the metal in, or repeats the answer if that has happened. */
    public Mono<OldGoldOutcome> accept(UUID id, OldGoldRequest request) {
        return transactions
                .read(() -> happened(id, request))
                .switchIfEmpty(Mono.defer(() -> appraise(request)
                        .zipWith(Mono.zip(CurrentUser.get(), shops.current()))
                        .map(with -> command(
                                id,
                                request,
                                with.getT1(),
                                with.getT2().getT1(),
                                with.getT2().getT2()))
                        .flatMap(this::accept)));
    }

    /** The document, or {@link OldGoldProblem#unknown()}. */
    public Mono<OldGold> find(UUID id) {
        return CurrentUser.get()
                .flatMap(
                        user -> transactions.read(() -> store.find(id)).filter(found -> user.worksIn(found.branchId())))
                .switchIfEmpty(Mono.error(OldGoldProblem::unknown));
    }

    /** One page, newest first; {@code free} narrows to what is in no lot yet, {@code held} to what must still be kept as it is. */
    public Mono<Page<OldGold>> page(
            @Nullable UUID branch, @Nullable Boolean free, @Nullable Boolean held, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return Mono.zip(shops.current(), CurrentUser.get())
                .flatMap(who -> {
                    var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
                    var filter = new OldGoldFilter(free, held, who.getT1().day(clock.instant()));
                    return transactions.read(() -> store.page(scope, filter, after, limit + 1));
                })
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    private Mono<OldGoldOutcome> accept(AcceptCommand command) {
        return transactions
                .writeShielded(() -> store.accept(command)
                        .delayUntil(made -> outbox.nudge())
                        .switchIfEmpty(Mono.defer(() -> refused(command)))
                        .flatMap(store::find)
                        .map(made -> new OldGoldOutcome(made, false)))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, OldGoldStore.SAME_ID),
                        error -> transactions.read(() -> happened(command.id(), command.request())))
                .onErrorMap(VainWait::isBehind, error -> TenantProblem.busy());
    }

    private Mono<OldGoldOutcome> happened(UUID id, OldGoldRequest request) {
        return store.find(id).map(there -> {
            if (!there.fingerprint().equals(Fingerprint.of(request))) {
                throw OldGoldProblem.idReused(id);
            }
            return new OldGoldOutcome(there, true);
        });
    }

    private Mono<UUID> refused(AcceptCommand command) {
        return takings.whyNot(command.taking())
                .defaultIfEmpty((Problem) CustomerProblem.unknown())
                .flatMap(Mono::error);
    }

    private AcceptCommand command(UUID id, OldGoldRequest request, Appraisal now, CurrentUser user, Shop shop) {
        var tenant = shop.tenant().id();
        if (!now.payable().equals(request.agreed())) {
            throw OldGoldProblem.valueMoved(request.agreed(), now);
        }
        Branch branch = shop.branch(request.branchId());
        DealerRule rule = rule(shop, branch);
        requireLawful(request, now, rule);
        Instant at = clock.instant();
        VoucherIssue voucher = request.purpose() == Purpose.EXCHANGE ? voucher(id, request, now, at) : null;
        var paper = SealedPaper.of(tenant, id, request.identity(), vault);
        return new AcceptCommand(
                id, request, now, shop, branch, user, at, rule.holdUntil(shop.day(at)), voucher, paper);
    }

    private VoucherIssue voucher(UUID id, OldGoldRequest request, Appraisal now, Instant at) {
        return new VoucherIssue(
                UUID.randomUUID(),
                vouchers.newCode(),
                VoucherKind.OLD_GOLD,
                request.branchId(),
                request.customerId(),
                now.payable(),
                null,
                id,
                request.description(),
                at);
    }

    private DealerRule rule(Shop shop, Branch branch) {
        return rules.of(shop.pack().code(), branch.place(), shop.day(clock.instant()));
    }

    private static void requireLawful(OldGoldRequest request, Appraisal now, DealerRule rule) {
        if (rule.identity() && request.identity() == null) {
            throw OldGoldProblem.identityNeeded(rule.reason());
        }
        var payout = request.payout();
        boolean cash = payout != null && payout.method() == PaymentMethod.CASH;
        if (cash && rule.cashUpTo() != null && now.payable().amount().compareTo(rule.cashUpTo()) > 0) {
            throw OldGoldProblem.tooMuchCash(rule.reason());
        }
    }
}
