package app.karat.shop.designs;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.Measure;
import app.karat.shop.pricing.Quantity;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the bill of materials.
 *
 * @param fineGrams of metal, as it is in the finished piece
 * @param lossPercent lost at the bench on top of it
 * @param lotId the lot that a finding is taken from
 * @param count how many stones or findings
 * @param grams of findings that are weighed out
 * @param per what {@code cost} of stones is for
 * @param cost of stones by {@code per}, of a labour step as a whole
 */
public record Material(
        Kind kind,
        String label,
        @Nullable Metal metal,
        @Nullable Weight fineGrams,
        @Nullable Percent lossPercent,
        @Nullable UUID lotId,
        @Nullable Integer count,
        @Nullable Weight grams,
        @Nullable Carats carats,
        @Nullable Measure per,
        @Nullable Money cost) {

    /** What goes into a piece. */
    public enum Kind {
        METAL,
        STONE,
        FINDING,
        LABOUR
    }

    /** How much of a lot it takes. */
    Quantity taken() {
        return new Quantity(
                Objects.requireNonNullElse(count, 0),
                Objects.requireNonNullElse(grams, Weight.ZERO),
                Objects.requireNonNullElse(carats, Carats.ZERO));
    }
}
