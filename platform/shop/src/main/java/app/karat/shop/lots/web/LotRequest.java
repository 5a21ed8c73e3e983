package app.karat.shop.lots.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.lots.LotKind;
import app.karat.shop.lots.LotPlan;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.text.Fields;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot as a client sends it.
 *
 * @param version of the lot that is changed; not looked at when one is added
 */
record LotRequest(
        @Nullable UUID branchId,
        @Nullable String code,
        @Nullable String name,
        @Nullable String category,
        @Nullable LotKind kind,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight unitGrams,
        @Nullable Money unitPrice,
        @Nullable PricePlan pricing,
        @Nullable String hsn,
        @Nullable Long version) {

    /** The new lot it asks for, or a problem naming each field that is wrong. */
    LotPlan added(UUID id) {
        var fields = new Fields();
        fields.required("branchId", branchId);
        fields.required("kind", kind);
        String checkedCode = fields.text("code", code, 40).toUpperCase(Locale.ROOT);
        return plan(id, checkedCode, fields);
    }

    /** What it asks an existing lot to be called and cost. */
    LotPlan changed(UUID id) {
        var fields = new Fields();
        fields.required("version", version);
        return plan(id, "", fields);
    }

    private LotPlan plan(UUID id, String checkedCode, Fields fields) {
        String checkedName = fields.text("name", name, 200);
        String checkedCategory = fields.optional("category", category, 60);
        String checkedHsn = fields.matching("hsn", hsn, "\\d{4,8}", "An HSN has four to eight digits.");
        fields.check();
        return new LotPlan(
                id,
                branchId == null ? id : branchId,
                checkedCode,
                checkedName,
                checkedCategory == null ? "Other" : checkedCategory,
                kind == null ? LotKind.SERVICE : kind,
                metal,
                purity,
                unitGrams,
                unitPrice,
                pricing,
                checkedHsn);
    }
}
