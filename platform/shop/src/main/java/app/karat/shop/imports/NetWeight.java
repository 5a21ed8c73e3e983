package app.karat.shop.imports;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;

/**
 * Brings a net weight in a sheet together with the others. Karat works it out as gross less stones less other parts; a sheet that gives gross and
 * net but not the other parts means the rest by them, and one that gives all three must agree.
 */
final class NetWeight {

    private NetWeight() {}

    static PieceDraft settle(PieceDraft draft, Cells cells) {
        Weight net = cells.value(Target.NET, Weight::new);
        Weight gross = draft.grossGrams();
        Weight other = draft.otherGrams();
        if (net == null || gross == null) {
            return draft;
        }
        BigDecimal stones = draft.stones().stream()
                .map(Stone::weight)
                .reduce(Carats.ZERO, Carats::plus)
                .grams()
                .grams();
        BigDecimal rest = gross.grams().subtract(stones).subtract(net.grams());
        boolean said = cells.text(Target.OTHER) != null;
        boolean agrees = said && other != null ? other.grams().compareTo(rest) == 0 : rest.signum() >= 0;
        cells.fields()
                .require(
                        agrees,
                        "netGrams",
                        "does-not-add-up",
                        "Gross %s g less stones %s g and other parts does not leave %s g."
                                .formatted(gross, stones.toPlainString(), net));
        return said || !agrees ? draft : withOther(draft, new Weight(rest));
    }

    private static PieceDraft withOther(PieceDraft draft, Weight other) {
        return new PieceDraft(
                draft.metal(),
                draft.purity(),
                draft.grossGrams(),
                other,
                draft.stones(),
                draft.pricing(),
                draft.otherCharges(),
                draft.cost(),
                draft.hsn());
    }
}
