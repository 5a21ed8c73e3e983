package app.karat.shop.pricing;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;

/**
 * How much metal a piece holds: net = gross − stones (ct × 0.2 g) − other parts; fine = net × fineness / 1000, half up to 0.001 g.
 *
 * @param stones weight of all stones together
 */
public record MetalContent(Purity purity, Weight gross, Carats stones, Weight net, Weight fine) {

    /** Works out the weights of a draft, naming every field that cannot be. */
    public static MetalContent of(PieceDraft draft) {
        DraftCheck check = new DraftCheck(draft);
        check.refuseWhatCannotBe();
        return check.content();
    }
}
