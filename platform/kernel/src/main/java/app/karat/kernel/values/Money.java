package app.karat.kernel.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An exact amount of one currency, signed, up to 15 digits before the point and 8 after it (rates and fractions of a tax need more than the
 * minor unit). Equal amounts are equal whatever their zeros. Nothing rounds by itself: {@link #rounded()} takes the amount to the currency's
 * minor unit (ISO 4217), half up, as invoices do. Sums across currencies are refused.
 *
 * <p>JSON: {@code {"amount":"88206.00","currency":"INR"}}.
 *
 * @param amount units of the currency, not minor units
 * @param currency ISO 4217
 */
public record Money(
        @JsonSerialize(using = PlainDecimal.class) BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Decimals an amount may carry beyond the minor unit while it is still being computed with. */
    public static final int MOST_DECIMALS = 8;

    private static final int MOST_INTEGERS = 15;

    public Money {
        BigDecimal exact =
                Decimals.within("amount", amount, MOST_INTEGERS, MOST_DECIMALS).stripTrailingZeros();
        amount = exact.setScale(Math.max(exact.scale(), minorDigits(currency)), RoundingMode.UNNECESSARY);
    }

    @JsonCreator
    static Money read(
            @JsonProperty(value = "amount", required = true) @JsonDeserialize(using = DecimalReader.OfDigits.class)
                    String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        return of(amount, currency);
    }

    /** Reads an amount as people write it in JSON: {@code of("88206.00", "INR")}. */
    public static Money of(String amount, String currency) {
        return new Money(Decimals.parse("amount", amount), currency(currency));
    }

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** An amount given in minor units (cents, paise). */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, minorDigits(currency)), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The product, half up at {@value #MOST_DECIMALS} decimals; follow with {@link #rounded()} for an amount to pay. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor).setScale(MOST_DECIMALS, RoundingMode.HALF_UP), currency);
    }

    /** That part of the amount, unrounded to the minor unit. */
    public Money times(Percent percent) {
        return times(percent.fraction());
    }

    /** The exact product, rounded once to the minor unit, half up: what a line of a bill is. */
    public Money timesRounded(BigDecimal factor) {
        return new Money(amount.multiply(factor).setScale(minorDigits(currency), RoundingMode.HALF_UP), currency);
    }

    /** The amount at the currency's minor unit, half up. */
    public Money rounded() {
        return new Money(amount.setScale(minorDigits(currency), RoundingMode.HALF_UP), currency);
    }

    /** The nearest whole multiple of {@code step}, half up: to the rupee with step 1.00. */
    public Money roundedTo(Money step) {
        if (sameCurrency(step).amount.signum() <= 0) {
            throw new InvalidValue("step-not-positive", "A rounding step must be more than zero.");
        }
        return new Money(amount.divide(step.amount, 0, RoundingMode.HALF_UP).multiply(step.amount), currency);
    }

    /**
     * Splits the amount, which must be whole minor units, in proportion to the weights by largest remainder, so that the parts add up to it
     * exactly. Equal remainders go to the earlier part. Weights must not be negative; if all are zero, so must the amount be.
     */
    public List<Money> split(List<BigDecimal> weights) {
        return LargestRemainder.split(this, weights);
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Whether the amount is whole minor units, hence payable. */
    @JsonIgnore
    public boolean isPayable() {
        return amount.scale() <= minorDigits(currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }

    static int minorDigits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValue(
                    "currency-mixed", "%s and %s cannot be reckoned together.".formatted(currency, other.currency));
        }
        return other;
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue("currency-unknown", "The currency must be a three-letter code such as INR or USD.");
        }
    }
}
