package app.karat.shop.designs.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import app.karat.shop.designs.Variant;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.text.Fields;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A variant of a design as a client sends it; what is absent is as in the design. */
record VariantRequest(
        @Nullable String suffix,
        @Nullable String size,
        @Nullable String stoneSize,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight grossGrams,
        @Nullable Weight otherGrams,
        @Nullable List<@Nullable Stone> stones,
        @Nullable PricePlan pricing,
        @Nullable List<@Nullable MaterialRequest> materials) {

    Variant variant(String at, Currency currency, Fields fields) {
        String code = fields.text(at + "suffix", suffix, 20).toUpperCase(Locale.ROOT);
        return new Variant(
                code,
                fields.optional(at + "size", size, 40),
                fields.optional(at + "stoneSize", stoneSize, 40),
                metal,
                fields.optional(at + "purity", purity, 20),
                grossGrams,
                otherGrams,
                stones == null ? null : fields.whole(at + "stones", stones),
                pricing,
                materials == null ? null : DesignRequest.materials(at + "materials", materials, currency, fields));
    }
}
