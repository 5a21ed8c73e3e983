package app.karat.shop.pricing.check;

import app.karat.shop.pricing.PieceDraft;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bill somebody might ask for: what both programs are given. */
record RandomBill(
        String country,
        String currency,
        @Nullable String branchPlace,
        @Nullable String customerPlace,
        List<Line> lines) {

    /**
     * @param ratePerGram of the piece's purity
     * @param discountMinor in minor units
     */
    record Line(PieceDraft draft, BigDecimal ratePerGram, long discountMinor) {}
}
