package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The rules of a layaway as dated data ({@code layaway/*.json}); it keeps those of the day it began.
 *
 * @param leastDown of the total that is paid at once
 * @param graceDays after a due day before it costs a penalty
 * @param penalty of what is overdue, once for each instalment
 * @param cancelFee of the total that the shop keeps when the customer gives up, of what was paid at most
 * @param step in whole units of the currency that instalments are rounded to
 */
public record LayawayTerms(
        LocalDate from,
        Percent leastDown,
        int mostMonths,
        int graceDays,
        Percent penalty,
        Percent cancelFee,
        BigDecimal step,
        String source) {

    /** The least that is paid at once. */
    Money leastDown(Money total) {
        return inSteps(total.times(leastDown), RoundingMode.HALF_UP);
    }

    /** What one overdue instalment costs. */
    Money penalty(Money overdue) {
        return overdue.times(penalty).rounded();
    }

    /** What the shop keeps of what was paid. */
    Money fee(Money total, Money paid) {
        Money fee = total.times(cancelFee).rounded();
        return fee.compareTo(paid) < 0 ? fee : paid;
    }

    private Money inSteps(Money exact, RoundingMode how) {
        Currency currency = exact.currency();
        return Money.of(exact.amount().divide(step, 0, how).multiply(step), currency);
    }
}
