package app.karat.shop.loyalty;

import app.karat.kernel.values.Money;
import java.math.BigDecimal;

/**
 * How points are earned and what they are worth.
 *
 * @param spend before tax, for which {@code points} are earned; parts of it earn nothing
 * @param worth of one point when it is redeemed
 * @param months after which points lapse that nobody redeemed
 */
public record LoyaltyRule(Money spend, int points, Money worth, int months) {

    /** What so many points are worth. */
    public Money worthOf(long count) {
        return worth.timesRounded(BigDecimal.valueOf(count));
    }
}
