package app.karat.shop.loyalty.web;

import app.karat.kernel.values.Money;
import app.karat.shop.loyalty.LoyaltyRule;
import app.karat.shop.text.Fields;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rule as a client sets it; nothing at all ends it. */
record RuleRequest(
        @Nullable Money spend,
        @Nullable Integer points,
        @Nullable Money worth,
        @Nullable Integer months) {

    private static final int MOST_POINTS = 10_000;
    private static final int MOST_MONTHS = 120;

    @Nullable
    LoyaltyRule checked(Currency currency) {
        if (spend == null && points == null && worth == null && months == null) {
            return null;
        }
        var fields = new Fields();
        amount("spend", spend, currency, fields);
        amount("worth", worth, currency, fields);
        between("points", points, MOST_POINTS, fields);
        between("months", months, MOST_MONTHS, fields);
        fields.check();
        return new LoyaltyRule(
                Objects.requireNonNull(spend),
                Objects.requireNonNull(points),
                Objects.requireNonNull(worth),
                Objects.requireNonNull(months));
    }

    private static void amount(String field, @Nullable Money amount, Currency currency, Fields fields) {
        if (fields.required(field, amount) != null && amount != null) {
            fields.require(amount.isPositive(), field, "positive", "This must be more than zero.");
            fields.require(amount.isPayable(), field, "too-fine", "This amount cannot be paid in coins.");
            fields.require(amount.currency().equals(currency), field, "currency", "Use the shop's currency.");
        }
    }

    private static void between(String field, @Nullable Integer number, int most, Fields fields) {
        if (fields.required(field, number) != null && number != null) {
            fields.require(number >= 1 && number <= most, field, "range", "From 1 to %d.".formatted(most));
        }
    }
}
