package app.karat.shop.returns;

import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.PriceLine;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is given back, as dated data ({@code return-policies/*.json}).
 *
 * @param days within which staff take a piece back by themselves; later somebody in charge must
 */
public record ReturnPolicy(LocalDate from, int days, Terms returns, Terms buyBack, String source) {

    /** The terms of that kind. */
    public Terms of(ReturnKind kind) {
        return kind == ReturnKind.RETURN ? returns : buyBack;
    }

    /** Which rate the metal is given back at. */
    public enum MetalAt {
        /** The rate it was sold at. */
        SALE,
        /** The rate of now; a return never gives more than the metal cost. */
        TODAY
    }

    /**
     * Parts of a price.
     *
     * @param percents of each charge that is given back; nothing of one that is not named
     * @param tax whether the taxes of what is given back are given back too
     */
    public record Terms(MetalAt metal, Map<PriceLine.Kind, Percent> percents, boolean tax) {

        /** Keeps its own copy. */
        public Terms {
            percents = Map.copyOf(percents);
        }

        Percent percent(PriceLine.Kind kind) {
            return percents.getOrDefault(kind, Percent.ZERO);
        }
    }
}
