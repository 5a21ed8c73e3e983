package app.karat.shop.compliance;

import app.karat.shop.branches.MoneyRule;
import java.math.BigDecimal;

/**
 * What a customer has paid in cash before, over each span that rules look at; drafts of a countable face in the last two only.
 *
 * @param known whether there is such a customer
 * @param hasTaxId whether their tax or identity number is on record
 */
record CashBefore(boolean known, boolean hasTaxId, BigDecimal day, BigDecimal hours24, BigDecimal month) {

    static final CashBefore NOBODY = new CashBefore(false, false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    BigDecimal over(MoneyRule.Span span) {
        return switch (span) {
            case DOCUMENT -> BigDecimal.ZERO;
            case DAY -> day;
            case HOURS_24 -> hours24;
            case MONTH -> month;
        };
    }
}
