package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the pieces of a design do: in stock by branch, sold in twelve months, weight against what is expected. */
public record DesignFigures(List<InBranch> stock, long sold, List<Weighed> weights) {

    /** Pieces of a variant in a branch. */
    public record InBranch(UUID branchId, @Nullable String variant, long pieces, BigDecimal netGrams) {}

    /** What pieces of a variant weigh. */
    public record Weighed(
            @Nullable String variant,
            long pieces,
            BigDecimal averageGrams,
            @Nullable BigDecimal expectedGrams,
            @Nullable BigDecimal difference) {}
}
