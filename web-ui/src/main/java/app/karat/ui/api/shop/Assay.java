package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Old metal on the scales: weights, three readings and which of them counts, and what is taken off. */
public record Assay(
        String metal,
        @Nullable BigDecimal grossGrams,
        @Nullable BigDecimal stoneGrams,
        String method,
        List<Reading> readings,
        String rule,
        @Nullable BigDecimal testLoss,
        @Nullable BigDecimal touchWastage,
        List<Deduction> deductions) {

    /** What one look said: parts per thousand, karat, or touch in percent. */
    public record Reading(String unit, @Nullable BigDecimal value) {}

    /** A part of the value, or an amount, with its reason. */
    public record Deduction(
            String kind,
            String reason,
            @Nullable BigDecimal percent,
            @Nullable Money amount) {}
}
