package app.karat.shop.inventory;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * The part of a piece's stock value that no metal rate moves: its stones when it is priced by the rate, else its tag price or its cost with
 * mark-up. Kept with the piece, so that the value of the whole stock is a sum by purity and not a price per piece.
 */
final class FixedValue {

    private FixedValue() {}

    static Money of(PieceDraft draft, Currency currency) {
        PricePlan plan = Objects.requireNonNull(draft.pricing());
        return switch (Objects.requireNonNull(plan.mode())) {
            case METAL_RATE -> stones(draft, currency);
            case FIXED -> Objects.requireNonNullElse(plan.fixedPrice(), Money.zero(currency));
            case COST_PLUS -> markedUp(draft, plan, currency);
        };
    }

    private static Money stones(PieceDraft draft, Currency currency) {
        return draft.stones().stream().map(stone -> stone(stone, currency)).reduce(Money.zero(currency), Money::plus);
    }

    private static Money stone(Stone stone, Currency currency) {
        Stone.StonePrice price = stone.pricing();
        if (price == null || price.mode() == null || price.rate() == null) {
            return Money.zero(currency);
        }
        return switch (price.mode()) {
            case PER_CARAT -> price.rate().times(stone.weight().value()).rounded();
            case PER_PIECE ->
                price.rate().times(BigDecimal.valueOf(stone.pieces())).rounded();
            case FLAT -> price.rate().rounded();
        };
    }

    private static Money markedUp(PieceDraft draft, PricePlan plan, Currency currency) {
        Money cost = Objects.requireNonNullElse(draft.cost(), Money.zero(currency));
        Percent markUp = Objects.requireNonNullElse(plan.markUpPercent(), Percent.ZERO);
        Money price = cost.plus(cost.times(markUp));
        return plan.priceStep() == null ? price.rounded() : price.roundedTo(plan.priceStep());
    }
}
