package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares freight, duty and insurance out over what came in, each by largest remainder, so that the pieces' costs add up to what was paid to
 * the last coin.
 */
public final class LandedCost {

    private LandedCost() {}

    /** The cost of each piece: its price and its share of the charges. */
    public static List<Money> of(List<Money> prices, List<Weight> weights, Charges charges) {
        List<BigDecimal> keys = switch (charges.spread()) {
            case VALUE -> prices.stream().map(Money::amount).toList();
            case WEIGHT -> weights.stream().map(Weight::grams).toList();
        };
        List<BigDecimal> fair = keys.stream().allMatch(key -> key.signum() == 0)
                ? keys.stream().map(key -> BigDecimal.ONE).toList()
                : keys;
        List<Money> costs = new ArrayList<>(prices);
        for (Money charge : List.of(charges.freight(), charges.duty(), charges.insurance())) {
            List<Money> shares = charge.split(fair);
            for (int i = 0; i < costs.size(); i++) {
                costs.set(i, costs.get(i).plus(shares.get(i)));
            }
        }
        return costs;
    }
}
