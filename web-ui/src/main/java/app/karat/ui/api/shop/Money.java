package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in one currency, as every service writes it: {@code {"amount":"88206.00","currency":"INR"}}. */
public record Money(BigDecimal amount, Currency currency) {

    /** Nothing, in that currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum; both sides must be in one currency. */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** The difference; both sides must be in one currency. */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** More than nothing. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Amounts in " + currency + " and " + other.currency + " do not add up");
        }
    }
}
