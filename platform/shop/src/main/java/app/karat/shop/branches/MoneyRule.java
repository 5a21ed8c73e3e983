package app.karat.shop.branches;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which amount on a law asks something of a sale, as dated data with its source (DOMAIN §5).
 *
 * @param id short and stable, such as {@code IN-269ST}
 * @param amount in the country's currency
 * @param including whether the amount itself falls under the rule already
 * @param warnFrom from where on the counter is told that the rule is near, or null
 * @param draftsUpTo the largest face of a bank draft that counts as cash, or null when drafts never do
 * @param form the paper to file, for a rule that demands a report
 * @param from first day of the rule
 * @param until last day of the rule, or null
 */
public record MoneyRule(
        String id,
        Basis basis,
        Span span,
        BigDecimal amount,
        boolean including,
        @Nullable BigDecimal warnFrom,
        @Nullable BigDecimal draftsUpTo,
        Demand demand,
        @Nullable String form,
        String reason,
        String source,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What is counted. */
    public enum Basis {
        TOTAL,
        CASH
    }

    /** Over which documents of one customer it is counted. */
    public enum Span {
        DOCUMENT,
        DAY,
        HOURS_24,
        MONTH
    }

    /** What the law asks for. */
    public enum Demand {
        /** The money may not be taken. */
        REFUSE,
        /** A named customer. */
        NAME,
        /** A named customer with their tax or identity number. */
        TAX_ID,
        /** A named customer, and a report afterwards. */
        REPORT,
        /** Nothing but attention. */
        WARN;

        /** Whether somebody must be named. */
        public boolean needsName() {
            return this == NAME || this == TAX_ID || this == REPORT;
        }
    }

    /** Whether the rule is law on that day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether an amount falls under it. */
    public boolean isReachedBy(BigDecimal sum) {
        int compared = sum.compareTo(amount);
        return compared > 0 || including && compared == 0;
    }

    /** The first amount in minor units of two decimals that falls under it. */
    public BigDecimal firstReached() {
        return including ? amount : amount.add(new BigDecimal("0.01"));
    }
}
