package app.karat.shop.metals;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What purchase terms must be before they count. */
final class BuyRules {

    private static final BigDecimal MOST_PERCENT = new BigDecimal(100);
    private static final int MOST_TERMS = 100;

    private BuyRules() {}

    static void check(RateRule rule, Currency currency) {
        List<BuyTerms> terms = rule.terms();
        if (terms.size() > MOST_TERMS) {
            throw RateProblem.invalid("buy", "too-many", "A rule has at most 100 purchase terms.");
        }
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            String at = "buy[%d].".formatted(i);
            BuyTerms each = terms.get(i);
            which(rule, each, at);
            howFar(each, at, currency);
            if (!seen.add(Arrays.asList(each.side(), each.purity()))) {
                throw RateProblem.invalid(at + "purity", "twice", "These terms are given twice.");
            }
        }
    }

    private static void which(RateRule rule, BuyTerms terms, String at) {
        if (terms.side() == null || !terms.side().isPurchase()) {
            throw RateProblem.invalid(at + "side", "required", "Purchase terms are for EXCHANGE or CASH.");
        }
        List<String> known = Purity.of(rule.metal()).stream().map(Purity::label).toList();
        if (terms.purity() != null && !known.contains(terms.purity())) {
            throw RateProblem.invalid(
                    at + "purity", "purity-unknown", "Purchase terms are for %s.".formatted(String.join(", ", known)));
        }
    }

    private static void howFar(BuyTerms terms, String at, Currency currency) {
        Percent percent = terms.percentBelow();
        Money amount = terms.amountBelow();
        if ((percent == null) == (amount == null)) {
            throw RateProblem.invalid(
                    at + "percentBelow", "one-of", "Say either a percentage or an amount below the sale rate.");
        }
        if (percent != null && (percent.isNegative() || percent.value().compareTo(MOST_PERCENT) > 0)) {
            throw RateProblem.invalid(at + "percentBelow", "out-of-range", "The percentage must be from 0 to 100.");
        }
        RateRules.positive(at + "amountBelow", amount, currency, "The amount below the sale rate");
    }
}
