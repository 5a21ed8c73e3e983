package app.karat.shop.purchasing;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;

/**
 * What was ordered: so many pieces of one design, with what was agreed for each of them in the supplier's currency.
 *
 * @param design its name or number in the supplier's book
 * @param grossGrams what one piece should weigh
 * @param metalPrice agreed for the metal of one piece
 * @param making agreed for the making of one piece
 * @param stones agreed for the stones of one piece
 */
public record OrderLine(
        String design,
        String category,
        Metal metal,
        String purity,
        Weight grossGrams,
        int quantity,
        Money metalPrice,
        Money making,
        Money stones) {

    /** What one piece costs. */
    public Money each() {
        return metalPrice.plus(making).plus(stones);
    }

    /** What all of them cost. */
    public Money total() {
        return each().times(java.math.BigDecimal.valueOf(quantity)).rounded();
    }
}
