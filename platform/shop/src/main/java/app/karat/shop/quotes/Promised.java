package app.karat.shop.quotes;

import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.MetalContent;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands a promised rate to the pieces it is for: in the order of the basket, whole pieces of its purity that are priced by the rate, while their
 * net weights fit into what is left of its grams.
 */
final class Promised {

    private final @Nullable LockedRate lock;
    private final List<@Nullable StampedRate> rates = new ArrayList<>();
    private Weight used = Weight.ZERO;

    private Promised(@Nullable LockedRate lock) {
        this.lock = lock;
    }

    static Promised none(List<CounterPiece> pieces) {
        Promised promised = new Promised(null);
        pieces.forEach(piece -> promised.rates.add(null));
        return promised;
    }

    /** Refuses with {@link QuoteProblem#lockFitsNothing} when none of the pieces can have it. */
    static Promised of(LockedRate lock, List<CounterPiece> pieces) {
        Promised promised = new Promised(lock);
        pieces.forEach(piece -> promised.hand(lock, piece.draft()));
        if (promised.used.isZero()) {
            throw QuoteProblem.lockFitsNothing(lock);
        }
        return promised;
    }

    @Nullable
    StampedRate rate(int line) {
        return rates.get(line);
    }

    @Nullable
    LockUse use() {
        return lock == null ? null : new LockUse(lock.lockId(), used);
    }

    private void hand(LockedRate given, PieceDraft draft) {
        MetalContent content = draft.content();
        boolean byRate = draft.pricing() != null && draft.pricing().mode() == PricePlan.Mode.METAL_RATE;
        boolean samePurity = content.purity().metal() == given.rate().metal()
                && content.purity().label().equals(given.rate().label());
        Weight with = used.plus(content.net());
        boolean fits = byRate && samePurity && with.compareTo(given.left()) <= 0;
        rates.add(fits ? given.rate() : null);
        used = fits ? with : used;
    }
}
