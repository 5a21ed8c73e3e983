package app.karat.shop.inventory;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.branches.Shop;
import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.PriceBoard;
import app.karat.shop.pricing.PriceBreakdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pieces cost and stock is worth at one moment: the shop with the prices of that moment, nothing to wait for. */
public record StockPrices(Shop shop, PriceBoard board) {

    /** Today's price with tax, absent while a rate is missing: a list is shown nevertheless. */
    public @Nullable Money price(Piece piece) {
        try {
            return breakdown(piece).total();
        } catch (Problem noPrice) {
            return null;
        }
    }

    /** Today's price with all its parts. */
    public PriceBreakdown breakdown(Piece piece) {
        var branch = shop.branch(piece.branchId());
        return board.price(
                piece.draft(), new BranchPlace(branch.id(), branch.place().isEmpty() ? null : branch.place()));
    }

    /** Control totals of sums by branch and purity. */
    public StockTotals totals(List<StockSum> sums) {
        long pieces = 0;
        BigDecimal gross = BigDecimal.ZERO.setScale(3);
        BigDecimal net = gross;
        BigDecimal fine = gross;
        Optional<Money> value = Optional.of(Money.zero(shop.tenant().profile().currency()));
        for (StockSum sum : sums) {
            pieces += sum.pieces();
            gross = gross.add(sum.grossGrams());
            net = net.add(sum.netGrams());
            fine = fine.add(sum.fineGrams());
            value = value.flatMap(so -> value(sum).map(so::plus));
        }
        return new StockTotals(
                pieces, gross, net, fine, value.map(Money::rounded).orElse(null));
    }

    /** The rates of all purities at all branches as JSON, for comparing worths inside the database. */
    public String rates() {
        return shop.branches().stream()
                .flatMap(branch -> Purity.all().stream()
                        .flatMap(purity -> board.rates().find(branch.id(), purity).stream()
                                .map(rate -> """
                                        {"branch":"%s","metal":"%s","purity":"%s","rate":%s}""".formatted(
                                                branch.id(),
                                                purity.metal().name(),
                                                purity.label(),
                                                rate.perGram().amount().toPlainString()))))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Optional<Money> value(StockSum sum) {
        Money fixed = Money.of(sum.fixedValue(), shop.tenant().profile().currency());
        if (sum.ratedNetGrams().signum() == 0) {
            return Optional.of(fixed);
        }
        return board.rates()
                .find(sum.branchId(), Purity.of(sum.metal(), sum.purity()))
                .map(rate -> rate.perGram().times(sum.ratedNetGrams()).plus(fixed));
    }
}
