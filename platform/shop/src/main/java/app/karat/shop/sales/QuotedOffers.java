package app.karat.shop.sales;

import app.karat.shop.quotes.LockUse;
import app.karat.shop.quotes.Quote;
import app.karat.shop.quotes.QuoteProblem;
import app.karat.shop.quotes.Quotes;
import app.karat.shop.ratelocks.RateLocks;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Offers are what {@code quotes} has signed, and nothing else. */
@Component
class QuotedOffers implements Offers {

    private final Quotes quotes;
    private final RateLocks locks;

    QuotedOffers(Quotes quotes, RateLocks locks) {
        this.quotes = quotes;
        this.locks = locks;
    }

    @Override
    public Mono<Offer> open(String quote) {
        return quotes.read(quote).map(QuotedOffers::offer);
    }

    @Override
    public Mono<Void> keep(@Nullable LockUse promised, UUID sale) {
        return promised == null ? Mono.empty() : locks.take(promised, sale);
    }

    private static Offer offer(Quote quote) {
        var lines = quote.lines().stream()
                .map(line -> new Bill.Line(line.pieceId(), line.tag(), line.name(), line.breakdown()))
                .toList();
        return new Offer(
                quote.branchId(),
                quote.customerId(),
                quote.expiresAt(),
                () -> QuoteProblem.expired(quote),
                new Bill(lines, quote.taxable(), quote.taxes(), quote.roundOff(), quote.total()),
                quote.lines().stream().collect(Collectors.toMap(Quote.Line::pieceId, Quote.Line::version)),
                quote.approval(),
                quote.rateLock());
    }
}
