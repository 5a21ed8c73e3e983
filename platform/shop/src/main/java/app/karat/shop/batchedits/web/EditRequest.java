package app.karat.shop.batchedits.web;

import app.karat.shop.inventory.BatchEdit;
import app.karat.shop.inventory.DraftTexts;
import app.karat.shop.inventory.OwnValues;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.text.Fields;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces, and what is to become of them; what is absent stays as it is.
 *
 * @param pricing replaces the whole price plan
 * @param own fields of the shop's own, a blank value clears one
 */
record EditRequest(
        @Nullable List<@Nullable UUID> pieces,
        @Nullable String category,
        @Nullable PricePlan pricing,
        @Nullable Map<String, @Nullable String> own) {

    private static final int MOST = 500;

    /** A request that can be meant. */
    record Asked(List<UUID> pieces, BatchEdit edit) {}

    Asked checked(Currency currency) {
        var fields = new Fields();
        List<UUID> ids = fields.whole("pieces", pieces).stream().distinct().toList();
        fields.require(!ids.isEmpty(), "pieces", "required", "Name the pieces to change.");
        fields.require(ids.size() <= MOST, "pieces", "too-many", "At most %d pieces at once.".formatted(MOST));
        String checkedCategory = fields.optional("category", category, 60);
        DraftTexts.checkPlan(pricing, currency, fields);
        Map<String, String> values = new HashMap<>(OwnValues.checked(own, fields));
        if (own != null) {
            own.keySet().forEach(key -> values.putIfAbsent(key, ""));
        }
        boolean some = checkedCategory != null || pricing != null || !values.isEmpty();
        fields.require(some, "category", "required", "Say what is to change.");
        fields.check();
        return new Asked(ids, new BatchEdit(checkedCategory, pricing, values));
    }
}
