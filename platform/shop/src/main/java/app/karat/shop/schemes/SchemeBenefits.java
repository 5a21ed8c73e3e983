package app.karat.shop.schemes;

import app.karat.kernel.values.Money;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.sales.Agreed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the shop adds to what was saved. */
final class SchemeBenefits {

    private SchemeBenefits() {}

    /** The plan's share of one instalment, for a plan in grams at the rate of now. */
    static Money ofInstalment(SchemePlan plan, @Nullable StampedRate rate) {
        return plan.worth(1, rate == null ? null : rate.perGram())
                .times(plan.percent())
                .rounded();
    }

    /** The plan's share of the making of what is bought. */
    static Money ofMaking(SchemePlan plan, Agreed bought) {
        Money making = bought.bill().lines().stream()
                .flatMap(line -> line.breakdown().lines().stream())
                .filter(part -> part.kind() == PriceLine.Kind.MAKING)
                .map(PriceLine::amount)
                .reduce(Money.zero(bought.bill().total().currency()), Money::plus);
        return making.times(plan.percent()).rounded();
    }

    /** The part of a benefit that belongs to the months that were paid. */
    static Money shared(Money benefit, Scheme there) {
        BigDecimal part = BigDecimal.valueOf(there.instalments().size())
                .divide(BigDecimal.valueOf(there.plan().months()), 10, RoundingMode.DOWN);
        return benefit.timesRounded(part);
    }
}
