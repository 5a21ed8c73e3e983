package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a piece of a design should cost and bring at this moment. */
public record DesignEstimate(
        List<Line> lines,
        @Nullable Money cost,
        @Nullable Breakdown price,
        @Nullable Money margin,
        @Nullable BigDecimal marginPercent) {

    /** One material; without an amount while it cannot be valued. */
    public record Line(
            String kind,
            String label,
            @Nullable Money amount,
            @Nullable String how) {}
}
