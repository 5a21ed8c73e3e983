package app.karat.shop.designs;

import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the pieces of a design do.
 *
 * @param sold pieces since then
 */
public record DesignFigures(List<InBranch> stock, long sold, Instant since, List<Weighed> weights) {

    /**
     * Pieces in stock.
     *
     * @param variant absent for pieces of none
     */
    public record InBranch(UUID branchId, @Nullable String variant, long pieces, Weight netGrams) {}

    /**
     * What pieces of a variant really weigh.
     *
     * @param expectedGrams net weight that the design says; absent for a variant that it has no more
     * @param difference from what is expected
     */
    public record Weighed(
            @Nullable String variant,
            long pieces,
            Weight averageGrams,
            @Nullable Weight expectedGrams,
            @Nullable Percent difference) {}
}
