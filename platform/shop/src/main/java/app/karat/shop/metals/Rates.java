package app.karat.shop.metals;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.approvals.Approval;
import app.karat.shop.approvals.ApprovalKind;
import app.karat.shop.approvals.Approvals;
import app.karat.shop.metals.market.FeedProperties;
import app.karat.shop.metals.market.MarketWatch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rates of the current tenant: read the board, change the rules, set a rate by hand for the day. */
@Component
public class Rates {

    private static final String TOPIC = "rates";

    private final MarketWatch watch;
    private final RateBooks books;
    private final RateStore store;
    private final TenantTransactions transactions;
    private final Outbox outbox;
    private final KnownBranches branches;
    private final Approvals approvals;
    private final FeedProperties feed;
    private final Clock clock;

    Rates(
            MarketWatch watch,
            RateBooks books,
            RateStore store,
            TenantTransactions transactions,
            Outbox outbox,
            KnownBranches branches,
            Approvals approvals,
            FeedProperties feed,
            Clock clock) {
        this.watch = watch;
        this.books = books;
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.branches = branches;
        this.approvals = approvals;
        this.feed = feed;
        this.clock = clock;
    }

    /** All rates as they stand; from memory, save for one read of the tenant's rules every two seconds at most. */
    public Mono<RateBoard> board() {
        return CurrentTenant.get().zipWith(books.current(), this::board);
    }

    /** The same for whoever looks at one branch; {@link RateProblem#unknownBranch()} if this business has none of that id. */
    public Mono<RateBoard> board(@Nullable UUID branch) {
        return known(branch).then(board());
    }

    /** Adds a version of the rule; it counts from now on. Managers and owners only. */
    public Mono<RateBoard> change(RateRule rule) {
        return inCharge(rule.branchId())
                .flatMap(by -> changing(tenant -> {
                    RateRules.check(rule, tenant.profile().currency());
                    return store.add(rule, by, clock.instant());
                }));
    }

    /**
     * Sets a rate for the rest of the business day. Managers and owners; sales staff may raise a sale rate or lower a purchase rate of their
     * branch, and need an approval of exactly that rate for the other way round (DOMAIN §2).
     */
    public Mono<RateBoard> setByHand(HandRate rate, @Nullable UUID approval) {
        return mayMove(rate, approval)
                .flatMap(by -> changing(tenant -> {
                    RateRules.check(rate, tenant.profile().currency());
                    return store.add(rate.override(by.name(), clock.instant(), endOfDay(tenant)), by);
                }));
    }

    /** Takes back a rate set by hand, so that the feed counts again. Managers and owners only. */
    public Mono<RateBoard> withdraw(HandRate rate) {
        return inCharge(rate.branchId())
                .flatMap(by -> changing(
                        tenant -> store.add(rate.withdrawal(by.name(), clock.instant(), endOfDay(tenant)), by)));
    }

    private RateBoard board(TenantRef tenant, RateBook book) {
        return new RateBoard(tenant.profile().currency(), watch.market(), book, clock.instant(), feed.staleAfter());
    }

    private Mono<RateBoard> changing(Function<TenantRef, Mono<Long>> change) {
        return CurrentTenant.get()
                .flatMap(tenant -> transactions
                        .write(() -> change.apply(tenant).then(outbox.add(TOPIC, Map.of("at", clock.instant()))))
                        .doOnSuccess(done -> books.forget(tenant.id())))
                .then(board());
    }

    /** Asks somebody in charge for a rate against the shop; refuses what needs nobody. */
    public Mono<Approval> ask(UUID id, HandRate rate) {
        UUID branch = rate.branchId();
        if (branch == null) {
            return Mono.error(AccessProblem.notAllowed());
        }
        return CurrentUser.get()
                .filter(user -> user.worksIn(branch))
                .switchIfEmpty(Mono.error(AccessProblem::otherBranch))
                .then(known(branch))
                .then(Mono.defer(this::board))
                .filter(now -> RateRules.againstTheShop(rate, now).isPresent())
                .switchIfEmpty(Mono.error(RateProblem::needsNoApproval))
                .flatMap(now -> approvals.ask(id, RateTerms.request(rate, branch, now)));
    }

    private Mono<CurrentUser> mayMove(HandRate rate, @Nullable UUID approval) {
        UUID branch = rate.branchId();
        return CurrentUser.get().flatMap(user -> {
            if (branch == null || !user.is(Role.SALES) || user.is(Role.MANAGER, Role.OWNER)) {
                return inCharge(branch);
            }
            if (!user.worksIn(branch)) {
                return Mono.error(AccessProblem.otherBranch());
            }
            return known(branch)
                    .then(Mono.defer(this::board))
                    .flatMap(now -> RateRules.againstTheShop(rate, now)
                            .map(objection -> approved(rate, branch, approval, objection))
                            .orElseGet(Mono::empty))
                    .thenReturn(user);
        });
    }

    private Mono<Void> approved(HandRate rate, UUID branch, @Nullable UUID approval, RateProblem objection) {
        return approval == null
                ? Mono.error(objection)
                : transactions
                        .write(() -> approvals.use(
                                approval, ApprovalKind.RATE, branch, RateTerms.hash(rate), UUID.randomUUID()))
                        .then();
    }

    private Mono<CurrentUser> inCharge(@Nullable UUID branch) {
        return CurrentUser.get().flatMap(user -> {
            if (!user.is(Role.MANAGER, Role.OWNER)) {
                return Mono.error(AccessProblem.notAllowed());
            }
            if (branch == null ? !user.worksEverywhere() : !user.worksIn(branch)) {
                return Mono.error(AccessProblem.otherBranch());
            }
            return known(branch).thenReturn(user);
        });
    }

    private Mono<Void> known(@Nullable UUID branch) {
        return branch == null
                ? Mono.empty()
                : branches.knows(branch)
                        .filter(Boolean::booleanValue)
                        .switchIfEmpty(Mono.error(RateProblem::unknownBranch))
                        .then();
    }

    private Instant endOfDay(TenantRef tenant) {
        ZoneId zone = tenant.profile().timeZone();
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
