package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.MoneyRule;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about a sale that is about to be paid.
 *
 * @param blocks whether the sale would be refused as it stands
 * @param near whether the rule is only near, not reached
 * @param counted what the rule counts, this sale included
 * @param limit where the rule begins
 * @param left how much more falls under the rule; nothing once it is reached
 * @param document the paper or form that the rule asks for, such as {@code PAN}, or null
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
        Money left,
        @Nullable String document,
        String reason,
        String source) {}
