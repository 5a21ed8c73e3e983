package app.karat.shop.quotes;

import java.util.List;
import reactor.core.publisher.Flux;

/** Where quotes get what is sold by count or weight from; implemented by whoever keeps the lots. */
public interface LotSource {

    /**
     * Those of these lots that the current tenant has, with the portions that the lines ask for; lines without a quantity are passed over.
     * Refuses with {@link QuoteProblem#quantity} what the lot is not sold by.
     */
    Flux<CounterPiece> load(List<QuoteWish.Line> lines);
}
