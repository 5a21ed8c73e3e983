package app.karat.shop.metals;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a gram of fine metal costs a shop: the world's price, and its own rate of the finest purity where it sets rates by hand only. */
public final class FineRate {

    private FineRate() {}

    /** For the chain as a whole. */
    public static Optional<Money> of(RateBoard board, Metal metal) {
        return of(board, metal, null);
    }

    /** At that branch. */
    public static Optional<Money> of(RateBoard board, Metal metal, @Nullable UUID branch) {
        Purity finest = Purity.of(metal).stream()
                .max(Comparator.comparing(purity -> purity.fineness().mille()))
                .orElseThrow();
        return board.finePerGram(metal).or(() -> board.find(branch, finest).map(StampedRate::perGram));
    }
}
