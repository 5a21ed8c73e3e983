package app.karat.shop.ratelocks;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised and held of a metal besides rate locks and pieces. */
record Others(Sum layaways, Sum schemes, Sum lots, Sum oldGold) {

    /**
     * One kind of it.
     *
     * @param priced the part of {@code fine} that was promised at a rate
     * @param promised what that part brings
     */
    record Sum(BigDecimal fine, BigDecimal priced, BigDecimal promised) {

        Weight weight() {
            return Weight.rounded(fine);
        }
    }

    static Others of(Metal metal, List<RateLockStore.Holding> all) {
        return new Others(
                sum(metal, "LAYAWAYS", all),
                sum(metal, "SCHEMES", all),
                sum(metal, "LOTS", all),
                sum(metal, "OLD_GOLD", all));
    }

    /** Everything held less everything promised. */
    BigDecimal net(BigDecimal locked, BigDecimal stock) {
        return stock.add(lots.fine())
                .add(oldGold.fine())
                .subtract(locked)
                .subtract(layaways.fine())
                .subtract(schemes.fine())
                .setScale(3, RoundingMode.HALF_UP);
    }

    /** What a fine gram was promised for, on average over all that was promised at a rate. */
    @Nullable
    Money breakEven(BigDecimal locked, Money atLocked) {
        BigDecimal grams = locked.add(layaways.priced()).add(schemes.priced());
        if (grams.signum() <= 0) {
            return null;
        }
        BigDecimal money = atLocked.amount().add(layaways.promised()).add(schemes.promised());
        return Money.of(money.divide(grams, 6, RoundingMode.HALF_UP), atLocked.currency())
                .rounded();
    }

    private static Sum sum(Metal metal, String kind, List<RateLockStore.Holding> all) {
        return all.stream()
                .filter(each -> each.metal() == metal && each.kind().equals(kind))
                .findFirst()
                .map(each -> new Sum(each.fine(), each.priced(), each.promised()))
                .orElseGet(() -> new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }
}
