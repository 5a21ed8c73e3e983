package app.karat.shop.quotes;

import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.BranchPlaces;
import app.karat.shop.pricing.Destination;
import app.karat.shop.pricing.Pricing;
import app.karat.shop.pricing.PricingProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what a wish is about and what it costs now, for people of the branch's counter. */
@Component
class LaidPieces {

    private final Pricing pricing;
    private final BranchPlaces branches;
    private final PieceSource pieces;
    private final LotSource lots;
    private final CustomerPlaces customers;
    private final LockedRates locks;

    LaidPieces(
            Pricing pricing,
            BranchPlaces branches,
            PieceSource pieces,
            LotSource lots,
            CustomerPlaces customers,
            LockedRates locks) {
        this.pricing = pricing;
        this.branches = branches;
        this.pieces = pieces;
        this.lots = lots;
        this.customers = customers;
        this.locks = locks;
    }

    Mono<Laid> lay(QuoteWish wish, CurrentUser user) {
        requireCounter(user, wish.branchId());
        QuoteDesk.refuseBadShape(wish);
        return Mono.zip(branch(wish.branchId()), place(wish.customerId()), found(wish))
                .flatMap(facts -> Mono.zip(promised(wish, facts.getT3()), exemption(wish.customerId(), facts.getT1()))
                        .map(more -> new Laid(
                                wish, facts.getT1(), facts.getT2(), more.getT2(), facts.getT3(), more.getT1())));
    }

    Mono<Offered> offer(Laid laid) {
        QuoteWish.Target target = laid.wish().target();
        var to = new Destination(
                laid.customerPlace().orElse(null), laid.exemption().label());
        return target == null
                ? pricing.quoteLines(laid.branch(), to, QuoteDesk.items(laid)).map(bill -> Offered.asWished(laid, bill))
                : pricing.bargain(laid.branch(), to, QuoteDesk.items(laid), target.total(), target.stones())
                        .map(Offered::bargained);
    }

    private Mono<List<CounterPiece>> found(QuoteWish wish) {
        var whole = wish.lines().stream()
                .filter(line -> line.quantity() == null)
                .map(QuoteWish.Line::pieceId)
                .toList();
        var single = whole.isEmpty() ? Flux.<CounterPiece>empty() : pieces.load(whole);
        var counted = whole.size() == wish.lines().size() ? Flux.<CounterPiece>empty() : lots.load(wish.lines());
        return single.concatWith(counted).collectList().map(found -> QuoteDesk.pieces(wish, found));
    }

    private Mono<Promised> promised(QuoteWish wish, List<CounterPiece> found) {
        UUID lock = wish.rateLockId();
        UUID customer = wish.customerId();
        if (lock == null) {
            return Mono.just(Promised.none(found));
        }
        return customer == null
                ? Mono.error(QuoteProblem.lockNeedsCustomer())
                : locks.find(lock, customer, wish.branchId()).map(rate -> Promised.of(rate, found));
    }

    private Mono<BranchPlace> branch(UUID id) {
        return branches.find(id).switchIfEmpty(Mono.error(PricingProblem::unknownBranch));
    }

    private Mono<Optional<String>> place(@Nullable UUID customer) {
        return customer == null
                ? Mono.just(Optional.empty())
                : customers.find(customer).switchIfEmpty(Mono.error(QuoteProblem::unknownCustomer));
    }

    private Mono<Exemption> exemption(@Nullable UUID customer, BranchPlace branch) {
        return customer == null ? Mono.just(Exemption.NONE) : customers.exemption(customer, branch.place());
    }

    private static void requireCounter(CurrentUser user, UUID branch) {
        if (!user.is(Role.SALES, Role.MANAGER, Role.OWNER)) {
            throw AccessProblem.notAllowed();
        }
        if (!user.worksIn(branch)) {
            throw AccessProblem.otherBranch();
        }
    }
}
