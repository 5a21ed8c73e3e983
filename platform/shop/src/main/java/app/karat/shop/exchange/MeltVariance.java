package app.karat.shop.exchange;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.PlainDecimal;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * How far the assays of one tester lay from what the refiner found.
 *
 * @param variance received less promised, in grams; negative when less came back
 * @param percent the same of what was promised
 */
public record MeltVariance(
        UUID branchId,
        String tester,
        Metal metal,
        long items,
        Weight promised,
        Weight received,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal variance,
        Percent percent) {

    static MeltVariance of(UUID branch, String tester, Metal metal, long items, Weight promised, Weight received) {
        return new MeltVariance(
                branch,
                tester,
                metal,
                items,
                promised,
                received,
                received.grams().subtract(promised.grams()),
                Percent.change(promised.grams(), received.grams()));
    }
}
