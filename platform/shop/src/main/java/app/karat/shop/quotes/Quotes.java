package app.karat.shop.quotes;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.approvals.ApprovalKind;
import app.karat.shop.approvals.Approvals;
import app.karat.shop.approvals.Approver;
import app.karat.shop.pricing.Bill;
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

    private final LaidPieces table;
    private final Approvals approvals;
    private final TenantTransactions transactions;
    private final SignedTokens<Quote> tokens;
    private final Clock clock;

    Quotes(
            LaidPieces table,
            Approvals approvals,
            TenantTransactions transactions,
            SignedTokens<Quote> tokens,
            Clock clock) {
        this.table = table;
        this.approvals = approvals;
        this.transactions = transactions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Quotes pieces at the rates of this moment. Sales, managers and owners of the branch. */
    public Mono<SignedQuote> quote(QuoteWish wish) {
        return CurrentUser.get()
                .flatMap(user -> table.lay(wish, user)
                        .flatMap(laid -> table.offer(laid).flatMap(offered -> signed(laid, offered, user))));
    }

    /** What a final price comes to, without promising it. */
    public Mono<Bargained> bargain(QuoteWish wish) {
        return CurrentUser.get()
                .flatMap(user -> table.lay(wish, user)
                        .flatMap(laid -> table.offer(laid).map(offered -> Bargained.of(laid, offered, user))));
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

    private Mono<SignedQuote> signed(Laid laid, Offered offered, CurrentUser user) {
        UUID id = UUID.randomUUID();
        return Mono.zip(CurrentTenant.get(), allowed(id, laid, offered, user)).map(facts -> {
            Quote quote = quote(
                    id,
                    facts.getT1().id(),
                    laid,
                    offered.bill(),
                    user,
                    facts.getT2().orElse(null));
            return new SignedQuote(
                    quote,
                    tokens.write(quote),
                    QuoteDesk.margin(offered.bill(), user),
                    laid.exemption().note());
        });
    }

    /** Within one's right, or by an approval for exactly this, which is used up by it. */
    private Mono<Optional<Approver>> allowed(UUID quote, Laid laid, Offered offered, CurrentUser user) {
        Optional<QuoteProblem> objection = QuoteDesk.belowFloor(laid, offered, user);
        UUID approval = laid.wish().approvalId();
        if (objection.isEmpty()) {
            return Mono.just(Optional.empty());
        }
        if (approval == null) {
            return Mono.error(objection.get());
        }
        return transactions
                .write(() -> approvals.use(
                        approval, ApprovalKind.DISCOUNT, laid.branch().id(), offered.termsHash(laid), quote))
                .map(Optional::of);
    }

    private Quote quote(UUID id, TenantId tenant, Laid laid, Bill bill, CurrentUser user, @Nullable Approver approval) {
        Instant now = clock.instant();
        List<Quote.Line> lines = IntStream.range(0, laid.pieces().size())
                .mapToObj(i -> line(laid.pieces().get(i), bill, i))
                .toList();
        return new Quote(
                id,
                tenant.value(),
                laid.wish().branchId(),
                laid.wish().customerId(),
                user.subject(),
                now,
                now.plus(LIFE),
                lines,
                bill.taxable(),
                bill.taxes(),
                bill.roundOff(),
                bill.total(),
                approval,
                laid.promised().use());
    }

    private static Quote.Line line(CounterPiece piece, Bill bill, int index) {
        Portion portion = piece.portion();
        return new Quote.Line(
                piece.id(),
                piece.version(),
                piece.tag(),
                piece.name(),
                bill.lines().get(index).breakdown(),
                portion == null ? null : portion.wanted());
    }
}
