package app.karat.shop.quotes;

import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantId;
import app.karat.shop.pricing.Bill;
import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.BranchPlaces;
import app.karat.shop.pricing.Pricing;
import app.karat.shop.pricing.PricingProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes binding prices and recognises them again. Stateless: what a quote says stands in its token, signed. */
@Component
public class Quotes {

    /** How long a promise holds. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final Pricing pricing;
    private final BranchPlaces branches;
    private final PieceSource pieces;
    private final CustomerPlaces customers;
    private final QuoteTokens tokens;
    private final Clock clock;

    Quotes(
            Pricing pricing,
            BranchPlaces branches,
            PieceSource pieces,
            CustomerPlaces customers,
            QuoteTokens tokens,
            Clock clock) {
        this.pricing = pricing;
        this.branches = branches;
        this.pieces = pieces;
        this.customers = customers;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Quotes pieces at the rates of this moment. Sales, managers and owners of the branch. */
    public Mono<SignedQuote> quote(QuoteWish wish) {
        return CurrentUser.get()
                .doOnNext(user -> requireCounter(user, wish.branchId()))
                .doOnNext(user -> QuoteDesk.refuseBadShape(wish))
                .flatMap(user -> quote(wish, user));
    }

    /** The quote in a token, or {@link QuoteProblem#forged()} or {@link QuoteProblem#expired}. */
    public Mono<Quote> open(String token) {
        return read(token)
                .flatMap(quote ->
                        quote.isExpired(clock.instant()) ? Mono.error(QuoteProblem.expired(quote)) : Mono.just(quote));
    }

    /** Like {@link #open}, but of whatever age: to recognise the repeat of a request that was served in time. */
    public Mono<Quote> read(String token) {
        return Mono.zip(CurrentTenant.get(), CurrentUser.get())
                .flatMap(who -> tokens.read(token)
                        .filter(quote ->
                                quote.tenantId().equals(who.getT1().id().value()))
                        .filter(quote -> who.getT2().worksIn(quote.branchId()))
                        .map(Mono::just)
                        .orElseGet(() -> Mono.error(QuoteProblem.forged())));
    }

    private Mono<SignedQuote> quote(QuoteWish wish, CurrentUser user) {
        return Mono.zip(branch(wish.branchId()), place(wish.customerId()), found(wish))
                .flatMap(facts -> priced(wish, facts.getT1(), facts.getT2(), facts.getT3(), user));
    }

    private Mono<SignedQuote> priced(
            QuoteWish wish,
            BranchPlace branch,
            Optional<String> customerPlace,
            List<CounterPiece> laid,
            CurrentUser user) {
        return Mono.zip(
                CurrentTenant.get(),
                pricing.quoteLines(branch, customerPlace.orElse(null), QuoteDesk.items(wish, laid)),
                (tenant, bill) -> {
                    QuoteDesk.refuseBelowFloor(wish, laid, bill, user);
                    Quote quote = quote(tenant.id(), wish, laid, bill, user);
                    return new SignedQuote(quote, tokens.write(quote), QuoteDesk.margin(bill, user));
                });
    }

    private Quote quote(TenantId tenant, QuoteWish wish, List<CounterPiece> laid, Bill bill, CurrentUser user) {
        Instant now = clock.instant();
        List<Quote.Line> lines = IntStream.range(0, laid.size())
                .mapToObj(i -> new Quote.Line(
                        laid.get(i).id(),
                        laid.get(i).version(),
                        laid.get(i).tag(),
                        laid.get(i).name(),
                        bill.lines().get(i).breakdown()))
                .toList();
        return new Quote(
                UUID.randomUUID(),
                tenant.value(),
                wish.branchId(),
                wish.customerId(),
                user.subject(),
                now,
                now.plus(LIFE),
                lines,
                bill.taxable(),
                bill.taxes(),
                bill.roundOff(),
                bill.total());
    }

    private Mono<List<CounterPiece>> found(QuoteWish wish) {
        return pieces.load(wish.lines().stream().map(QuoteWish.Line::pieceId).toList())
                .collectList()
                .map(found -> QuoteDesk.pieces(wish, found));
    }

    private Mono<BranchPlace> branch(UUID id) {
        return branches.find(id).switchIfEmpty(Mono.error(PricingProblem::unknownBranch));
    }

    private Mono<Optional<String>> place(@Nullable UUID customer) {
        return customer == null
                ? Mono.just(Optional.empty())
                : customers.find(customer).switchIfEmpty(Mono.error(QuoteProblem::unknownCustomer));
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
