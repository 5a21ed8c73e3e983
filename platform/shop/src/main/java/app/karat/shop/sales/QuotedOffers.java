package app.karat.shop.sales;

import app.karat.shop.quotes.Quote;
import app.karat.shop.quotes.QuoteProblem;
import app.karat.shop.quotes.Quotes;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Offers are what {@code quotes} has signed, and nothing else. */
@Component
class QuotedOffers implements Offers {

    private final Quotes quotes;

    QuotedOffers(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public Mono<Offer> open(String quote) {
        return quotes.read(quote).map(QuotedOffers::offer);
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
                quote.lines().stream().collect(Collectors.toMap(Quote.Line::pieceId, Quote.Line::version)));
    }
}
