package app.karat.shop.exchange;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import java.util.List;

/**
 * What was brought and how it was tested; all that decides its value besides the rate.
 *
 * @param stoneGrams stones and other matter that is no metal
 * @param readings three
 * @param testLoss what is lost in testing and melting, of the metal, with {@link AssayMethod#FINENESS}
 * @param touchWastage what is added to the touch, with {@link AssayMethod#TOUCH}; may be negative
 */
public record Assay(
        Metal metal,
        Weight grossGrams,
        Weight stoneGrams,
        AssayMethod method,
        List<Reading> readings,
        ReadingRule rule,
        Percent testLoss,
        Percent touchWastage,
        List<Deduction> deductions) {

    /** Keeps its own copies. */
    public Assay {
        readings = List.copyOf(readings);
        deductions = List.copyOf(deductions);
    }
}
