package app.karat.shop.quotes;

import app.karat.shop.pricing.BranchPlace;
import java.util.List;
import java.util.Optional;

/**
 * A wish with everything it needs found: the pieces in its order, where the branch stands, where the customer lives,
 * and which of the pieces have a promised rate.
 */
record Laid(
        QuoteWish wish,
        BranchPlace branch,
        Optional<String> customerPlace,
        Exemption exemption,
        List<CounterPiece> pieces,
        Promised promised) {

    Laid {
        pieces = List.copyOf(pieces);
    }
}
