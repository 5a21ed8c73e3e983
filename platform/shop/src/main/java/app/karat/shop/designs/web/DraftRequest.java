package app.karat.shop.designs.web;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import app.karat.shop.designs.DesignTerms;
import app.karat.shop.inventory.DraftTexts;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.text.Fields;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a piece of a design weighs, is made of and is priced by, as a client sends it. */
record DraftRequest(
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight grossGrams,
        @Nullable Weight otherGrams,
        @Nullable List<@Nullable Stone> stones,
        @Nullable PricePlan pricing,
        @Nullable List<@Nullable OtherCharge> otherCharges,
        @Nullable String hsn) {

    PieceDraft draft(Fields fields) {
        return new PieceDraft(
                metal,
                purity,
                grossGrams,
                otherGrams,
                fields.whole("draft.stones", stones),
                pricing,
                fields.whole("draft.otherCharges", otherCharges),
                null,
                fields.matching("draft.hsn", hsn, "\\d{4,8}", "An HSN has four to eight digits."));
    }

    /** Notes what cannot be in a draft, at fields that begin with {@code at}. */
    static void check(PieceDraft draft, Currency currency, String at, Fields fields) {
        var own = new Fields();
        try {
            DraftTexts.check(draft, currency, own);
            own.check();
            DesignTerms.checkable(draft, currency).content();
        } catch (Problem wrong) {
            wrong.errors().forEach(error -> fields.refuse(at + error.field(), error.rule(), error.message()));
        }
    }
}
