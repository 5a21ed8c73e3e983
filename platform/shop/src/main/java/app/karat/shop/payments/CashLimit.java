package app.karat.shop.payments;

import app.karat.shop.branches.MoneyRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cash of one customer on one day must stay below; held by the database, for two sales at the same moment know nothing of each other.
 *
 * @param below the first amount that is refused
 * @param reason the rule in words
 */
public record CashLimit(BigDecimal below, String reason) {

    /** The lowest limit among these rules, or null when the country has none. */
    public static @Nullable CashLimit of(List<MoneyRule> rules) {
        return rules.stream()
                .filter(rule -> rule.demand() == MoneyRule.Demand.REFUSE
                        && rule.basis() == MoneyRule.Basis.CASH
                        && rule.span() == MoneyRule.Span.DAY)
                .map(rule -> new CashLimit(rule.firstReached(), rule.reason()))
                .min((one, other) -> one.below().compareTo(other.below()))
                .orElse(null);
    }
}
