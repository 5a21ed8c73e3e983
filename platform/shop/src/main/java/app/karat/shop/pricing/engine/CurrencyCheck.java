package app.karat.shop.pricing.engine;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.values.Money;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.PricingProblem;
import app.karat.shop.pricing.Stone;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop reckons in one currency; amounts in another are refused, field by field. */
final class CurrencyCheck {

    private final Currency currency;
    private final List<FieldError> errors = new ArrayList<>();

    private CurrencyCheck(Currency currency) {
        this.currency = currency;
    }

    static void check(PieceDraft draft, Currency currency) {
        CurrencyCheck check = new CurrencyCheck(currency);
        check.all(draft);
        if (!check.errors.isEmpty()) {
            throw PricingProblem.invalid(check.errors);
        }
    }

    private void all(PieceDraft draft) {
        amount("cost", draft.cost());
        PricePlan plan = draft.pricing();
        if (plan != null) {
            amount("pricing.priceStep", plan.priceStep());
            amount("pricing.fixedPrice", plan.fixedPrice());
        }
        for (int i = 0; i < draft.stones().size(); i++) {
            Stone stone = draft.stones().get(i);
            amount("stones[%d].settingCharge".formatted(i), stone.settingCharge());
            amount(
                    "stones[%d].pricing.rate".formatted(i),
                    stone.pricing() == null ? null : stone.pricing().rate());
        }
        for (int i = 0; i < draft.otherCharges().size(); i++) {
            amount(
                    "otherCharges[%d].amount".formatted(i),
                    draft.otherCharges().get(i).amount());
        }
    }

    private void amount(String field, @Nullable Money amount) {
        if (amount != null && !amount.currency().equals(currency)) {
            errors.add(new FieldError(
                    field, "currency", "This shop reckons in %s.".formatted(currency.getCurrencyCode())));
        }
    }
}
