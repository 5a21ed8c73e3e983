package app.karat.shop.metals;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule or a rate by hand must be before it counts. */
final class RateRules {

    private static final BigDecimal MOST_MARK_UP = new BigDecimal(100);
    private static final BigDecimal MOST_BANK_CHARGE = new BigDecimal(10_000);
    private static final int LONGEST_REASON = 200;

    private RateRules() {}

    static void check(RateRule rule, Currency currency) {
        if (rule.markUpPercent().value().abs().compareTo(MOST_MARK_UP) >= 0) {
            throw RateProblem.invalid(
                    "markUpPercent", "out-of-range", "The mark-up must be between −100 and 100 percent.");
        }
        BigDecimal bank = rule.bankChargePerOunce();
        if (bank.signum() < 0
                || bank.compareTo(MOST_BANK_CHARGE) > 0
                || bank.stripTrailingZeros().scale() > 4) {
            throw RateProblem.invalid(
                    "bankChargePerOunce",
                    "out-of-range",
                    "The bank charge must be from 0 to 10,000 dollars per ounce.");
        }
        positive("roundTo", rule.roundTo(), currency, "The rounding step");
        rule.factors().forEach((label, factor) -> factor(rule, label, factor));
        BuyRules.check(rule, currency);
    }

    static void check(HandRate rate, Currency currency) {
        if (rate.perGram() == null) {
            throw RateProblem.invalid("perGram", "required", "Say the rate per gram.");
        }
        positive("perGram", rate.perGram(), currency, "The rate per gram");
        String reason = rate.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || !isOneLine(reason)) {
            throw RateProblem.invalid(
                    "reason",
                    "required",
                    "Say why the rate is set by hand, in one line of at most %d letters.".formatted(LONGEST_REASON));
        }
    }

    /** The reason stands on bills. */
    private static boolean isOneLine(String reason) {
        return reason.codePoints()
                .noneMatch(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE);
    }

    /** Staff move rates only in the shop's favour; where there is none to compare with, somebody in charge sets the first. */
    static Optional<RateProblem> againstTheShop(HandRate rate, RateBoard board) {
        check(rate, board.currency());
        Money asked = Objects.requireNonNull(rate.perGram());
        Money now = board.find(rate.branchId(), rate.purity(), rate.side())
                .map(StampedRate::perGram)
                .orElseGet(() -> rate.side().isPurchase() ? Money.zero(board.currency()) : asked.plus(asked));
        boolean worse = rate.side().isPurchase() ? asked.compareTo(now) > 0 : asked.compareTo(now) < 0;
        return worse ? Optional.of(RateProblem.needsApproval(rate.side(), now)) : Optional.empty();
    }

    static void positive(String field, @Nullable Money amount, Currency currency, String what) {
        if (amount == null) {
            return;
        }
        if (!amount.currency().equals(currency)) {
            throw RateProblem.invalid(
                    field, "currency", "%s must be in %s.".formatted(what, currency.getCurrencyCode()));
        }
        if (!amount.isPositive()
                || amount.amount().precision() - amount.amount().scale() > 9
                || !amount.isPayable()) {
            throw RateProblem.invalid(
                    field,
                    "positive",
                    "%s must be more than zero, with no more decimals than %s has."
                            .formatted(what, currency.getCurrencyCode()));
        }
    }

    private static void factor(RateRule rule, String label, BigDecimal factor) {
        List<String> known = Purity.of(rule.metal()).stream().map(Purity::label).toList();
        if (!known.contains(label)) {
            throw RateProblem.invalid(
                    "factors", "purity-unknown", "Pricing factors are for %s.".formatted(String.join(", ", known)));
        }
        if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0 || factor.scale() > 6) {
            throw RateProblem.invalid("factors", "out-of-range", "A pricing factor is above 0 and at most 1.");
        }
    }
}
