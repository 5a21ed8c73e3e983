package app.karat.shop.exchange;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.PlainDecimal;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A value with everything it was made of, so that whoever signs it can reckon it again: {@code metalValue = fineGrams × rate},
 * {@code payable = metalValue − deductions}.
 *
 * @param perMille the reading that counts
 * @param fineness the same in whole parts, as stock is kept
 * @param rate the purchase rate of the finest gold, paid for each fine gram
 * @param how one sentence with the figures
 */
public record Appraisal(
        Weight netGrams,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal perMille,
        Fineness fineness,
        Weight fineGrams,
        StampedRate rate,
        Money metalValue,
        List<Less> deductions,
        Money payable,
        String how) {

    /** Keeps its own copy. */
    public Appraisal {
        deductions = List.copyOf(deductions);
    }

    /** One deduction as an amount. */
    public record Less(Deduction.Kind kind, String reason, Money amount) {}
}
