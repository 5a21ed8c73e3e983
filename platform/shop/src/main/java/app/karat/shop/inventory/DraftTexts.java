package app.karat.shop.inventory;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.text.Fields;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what the price engine does not look at: the texts on stones and charges, and that all money is the shop's currency. */
public final class DraftTexts {

    private final Currency currency;
    private final Fields fields;

    private DraftTexts(Currency currency, Fields fields) {
        this.currency = currency;
        this.fields = fields;
    }

    /** Notes every text that is too long or strange and every amount of another currency. */
    public static void check(PieceDraft draft, Currency currency, Fields fields) {
        var check = new DraftTexts(currency, fields);
        check.money("cost", draft.cost());
        checkPlan(draft.pricing(), currency, fields);
        check.stones(draft.stones());
        check.charges(draft.otherCharges());
    }

    /** Notes amounts of another currency in a price plan by itself. */
    public static void checkPlan(@Nullable PricePlan plan, Currency currency, Fields fields) {
        if (plan != null) {
            var check = new DraftTexts(currency, fields);
            check.money("pricing.fixedPrice", plan.fixedPrice());
            check.money("pricing.priceStep", plan.priceStep());
        }
    }

    private void stones(List<Stone> stones) {
        for (int i = 0; i < Math.min(stones.size(), 200); i++) {
            String at = "stones[" + i + "].";
            Stone stone = stones.get(i);
            fields.optional(at + "kind", stone.kind(), 60);
            fields.optional(at + "shape", stone.shape(), 60);
            fields.optional(at + "colour", stone.colour(), 40);
            fields.optional(at + "clarity", stone.clarity(), 40);
            fields.optional(at + "lab", stone.lab(), 60);
            fields.optional(at + "certificate", stone.certificate(), 60);
            fields.optional(at + "treatment", stone.treatment(), 200);
            fields.require(
                    stone.origin() != null,
                    at + "origin",
                    "required",
                    "Say whether the stone is natural or lab-grown.");
            money(at + "settingCharge", stone.settingCharge());
            if (stone.pricing() != null) {
                money(at + "pricing.rate", stone.pricing().rate());
            }
        }
    }

    private void charges(List<OtherCharge> charges) {
        fields.require(charges.size() <= 50, "otherCharges", "too-many", "A piece has at most 50 other charges.");
        for (int i = 0; i < Math.min(charges.size(), 50); i++) {
            fields.optional("otherCharges[" + i + "].label", charges.get(i).label(), 100);
            money("otherCharges[" + i + "].amount", charges.get(i).amount());
        }
    }

    private void money(String field, @Nullable Money amount) {
        fields.require(
                amount == null || amount.currency().equals(currency),
                field,
                "currency",
                "Amounts of this shop are in %s.".formatted(currency.getCurrencyCode()));
    }
}
