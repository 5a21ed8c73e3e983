package app.karat.ui.counter;

import app.karat.ui.api.shop.Breakdown;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Rates;
import java.util.Objects;
import java.util.Optional;

/** A board rate that is no longer the one a bill was promised at. */
record MovedRate(String purity, Money promised, Money now) {

    /** The first rate of the quote that has moved on the board since; nothing while all are the same. */
    static Optional<MovedRate> of(Quote quote, Rates board) {
        return quote.lines().stream()
                .map(line -> line.breakdown().rate())
                .filter(Objects::nonNull)
                .flatMap(rate -> on(board, rate).stream())
                .findFirst();
    }

    private static Optional<MovedRate> on(Rates board, Breakdown.UsedRate promised) {
        return board.metal(promised.metal())
                .flatMap(metal -> metal.purities().stream()
                        .filter(one -> one.fineness() == promised.fineness())
                        .findFirst())
                .map(Rates.PurityRate::perGram)
                .filter(now -> now.amount().compareTo(promised.perGram().amount()) != 0)
                .map(now -> new MovedRate(promised.label(), promised.perGram(), now));
    }
}
