package app.karat.shop.books;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.StampedRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values sums of movements: the supposed rate is per gram of fine metal and counts by fine weight, a board rate is per gram of the purity and
 * counts by net weight, as at the counter.
 */
record Valuation(
        RateBoard board, Currency currency, @Nullable Supposed supposed) {

    StockValue of(Instant at, List<Moved> sums, StockValue.WithoutMetal rest) {
        List<StockValue.Line> lines = sums.stream().map(this::line).toList();
        return new StockValue(
                at,
                supposed == null ? null : supposed.perFineGram(),
                supposed == null ? null : supposed.metal(),
                lines,
                rest,
                total(lines));
    }

    private StockValue.Line line(Moved moved) {
        String label = purity(moved).map(Purity::label).orElse(Integer.toString(moved.fineness()));
        Supposed rate = supposed;
        if (rate != null && rate.metal() == moved.metal()) {
            Money perGram = rate.perFineGram()
                    .timesRounded(Fineness.of(moved.fineness()).fraction());
            return line(moved, label, perGram, rate.perFineGram().timesRounded(moved.fineGrams()));
        }
        Money perGram = purity(moved)
                .flatMap(purity -> board.find(moved.branchId(), purity))
                .map(StampedRate::perGram)
                .orElse(null);
        return line(moved, label, perGram, perGram == null ? null : perGram.timesRounded(moved.grams()));
    }

    private StockValue.Line line(Moved moved, String label, @Nullable Money perGram, @Nullable Money value) {
        return new StockValue.Line(
                moved.branchId(),
                moved.metal(),
                label,
                moved.fineness(),
                moved.pieces(),
                moved.grams(),
                moved.fineGrams(),
                Money.of(moved.cost(), currency),
                perGram,
                value);
    }

    private static Optional<Purity> purity(Moved moved) {
        return Purity.of(moved.metal()).stream()
                .filter(purity -> purity.fineness().mille() == moved.fineness())
                .findFirst();
    }

    private StockValue.Total total(List<StockValue.Line> lines) {
        long pieces = 0;
        BigDecimal grams = BigDecimal.ZERO.setScale(3);
        BigDecimal fine = grams;
        Money cost = Money.zero(currency);
        Money value = Money.zero(currency);
        boolean whole = true;
        for (StockValue.Line line : lines) {
            pieces += line.pieces();
            grams = grams.add(line.grams());
            fine = fine.add(line.fineGrams());
            cost = cost.plus(line.cost());
            whole &= line.value() != null;
            value = line.value() == null ? value : value.plus(line.value());
        }
        return new StockValue.Total(pieces, grams, fine, cost, whole ? value : null);
    }

    /** A rate that somebody supposes for fine metal. */
    record Supposed(Metal metal, Money perFineGram) {}

    /** Movements of one branch, metal and fineness added up. */
    record Moved(
            UUID branchId,
            Metal metal,
            int fineness,
            long pieces,
            BigDecimal grams,
            BigDecimal fineGrams,
            BigDecimal cost) {}
}
