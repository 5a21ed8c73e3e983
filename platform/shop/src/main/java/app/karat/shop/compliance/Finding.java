package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.MoneyRule;

/**
 * What one rule says about a sale that is about to be paid.
 *
 * @param blocks whether the sale would be refused as it stands
 * @param near whether the rule is only near, not reached
 * @param counted what the rule counts, this sale included
 * @param limit where the rule begins
 * @param reason the rule in words
 * @param source where it is written
 */
public record Finding(
        String rule,
        MoneyRule.Demand demand,
        boolean blocks,
        boolean near,
        Money counted,
        Money limit,
        String reason,
        String source) {}
