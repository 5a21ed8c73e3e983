package app.karat.shop.pricing.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.text.Fields;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece as it is being typed, in the same shape as a saved one; what does not decide the price is not read.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PriceRequest(
        @Nullable UUID branchId,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight grossGrams,
        @Nullable Weight otherGrams,
        @Nullable List<@Nullable Stone> stones,
        @Nullable PricePlan pricing,
        @Nullable List<@Nullable OtherCharge> otherCharges,
        @Nullable Money cost,
        @Nullable String hsn) {

    UUID branch() {
        if (branchId == null) {
            throw InvalidInput.field("branchId", "required", "Say at which branch.");
        }
        return branchId;
    }

    PieceDraft draft() {
        var fields = new Fields();
        var draft = new PieceDraft(
                metal,
                purity,
                grossGrams,
                otherGrams,
                fields.whole("stones", stones),
                pricing,
                fields.whole("otherCharges", otherCharges),
                cost,
                hsn);
        fields.check();
        return draft;
    }
}
