package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Prices that stand on the tag: metal, stones, work and charges are all in them. */
final class TagLines {

    private TagLines() {}

    static PriceLine costPlus(PieceDraft draft, PricePlan plan) {
        Money cost = Objects.requireNonNull(draft.cost());
        Percent markUp = Objects.requireNonNull(plan.markUpPercent());
        BigDecimal exact = cost.amount().multiply(BigDecimal.ONE.add(markUp.fraction()));
        Money step = plan.priceStep() == null ? Money.ofMinor(1, cost.currency()) : plan.priceStep();
        Money price =
                Money.of(exact.divide(step.amount(), 0, RoundingMode.HALF_UP).multiply(step.amount()), cost.currency());
        return Lines.flat(
                PriceLine.Kind.BASE, "Price", price, "marked price, all included, in steps of %s".formatted(step));
    }

    static PriceLine fixed(PricePlan plan) {
        Money price = Objects.requireNonNull(plan.fixedPrice()).rounded();
        return Lines.flat(PriceLine.Kind.BASE, "Tag price", price, "price on the tag, all included");
    }
}
