package app.karat.shop.designs.web;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.designs.Material;
import app.karat.shop.pricing.Measure;
import app.karat.shop.text.Fields;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a bill of materials as a client sends it; which fields it needs follows from its kind. */
record MaterialRequest(
        Material.@Nullable Kind kind,
        @Nullable String label,
        @Nullable Metal metal,
        @Nullable Weight fineGrams,
        @Nullable Percent lossPercent,
        @Nullable UUID lotId,
        @Nullable Integer count,
        @Nullable Weight grams,
        @Nullable Carats carats,
        @Nullable Measure per,
        @Nullable Money cost) {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int MOST = 10_000;
    private static final int MOST_DIGITS = 9;

    Material material(String at, Currency currency, Fields fields) {
        Material.Kind of = fields.required(at + "kind", kind);
        String named = fields.optional(at + "label", label, 100);
        if (of != null) {
            switch (of) {
                case METAL -> metal(at, fields);
                case STONE -> stones(at, fields);
                case FINDING -> finding(at, fields);
                case LABOUR -> fields.required(at + "cost", cost);
            }
        }
        money(at + "cost", currency, fields);
        boolean countable = count == null || count >= 1 && count <= MOST;
        fields.require(countable, at + "count", "positive", "The number must be from 1 to 10,000.");
        boolean light = carats == null || carats.value().compareTo(BigDecimal.valueOf(MOST)) <= 0;
        fields.require(light, at + "carats", "out-of-range", "At most 10,000 carats go into one piece.");
        return new Material(
                Objects.requireNonNullElse(of, Material.Kind.LABOUR),
                Objects.requireNonNullElse(named, ""),
                metal,
                fineGrams,
                lossPercent,
                lotId,
                count,
                grams,
                carats,
                per,
                cost);
    }

    private void metal(String at, Fields fields) {
        fields.required(at + "metal", metal);
        Weight fine = fields.required(at + "fineGrams", fineGrams);
        fields.require(
                fine == null || !fine.isZero(),
                at + "fineGrams",
                "positive",
                "The fine weight must be more than zero.");
        boolean bounded = lossPercent == null
                || !lossPercent.isNegative() && lossPercent.value().compareTo(WHOLE) <= 0;
        fields.require(bounded, at + "lossPercent", "out-of-range", "The loss must be from 0 to 100 %.");
    }

    private void stones(String at, Fields fields) {
        fields.required(at + "cost", cost);
        boolean weighed =
                per == Measure.PIECE || carats != null && carats.value().signum() > 0;
        fields.require(weighed, at + "carats", "required", "Stones that cost by the carat need their weight.");
        fields.require(per != Measure.GRAM, at + "per", "measure", "Stones cost by the carat or by the piece.");
    }

    private void finding(String at, Fields fields) {
        fields.required(at + "lotId", lotId);
        boolean some = count != null
                || grams != null && !grams.isZero()
                || carats != null && carats.value().signum() > 0;
        fields.require(some, at + "count", "required", "Say how much of the lot goes into one piece.");
    }

    private void money(String field, Currency currency, Fields fields) {
        if (cost != null) {
            boolean own = cost.currency().equals(currency);
            fields.require(
                    own, field, "currency", "Amounts of this shop are in %s.".formatted(currency.getCurrencyCode()));
            fields.require(!cost.isNegative(), field, "not-negative", "The cost must not be negative.");
            boolean bounded = cost.amount().precision() - cost.amount().scale() <= MOST_DIGITS;
            fields.require(bounded, field, "out-of-range", "The cost is too large.");
        }
    }
}
