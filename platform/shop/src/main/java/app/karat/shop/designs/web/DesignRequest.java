package app.karat.shop.designs.web;

import app.karat.shop.designs.DesignTerms;
import app.karat.shop.designs.Material;
import app.karat.shop.designs.Variant;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.text.Fields;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A design as a client sends it.
 *
 * @param version of the design that is changed; not looked at when one is added
 */
record DesignRequest(
        @Nullable String style,
        @Nullable String name,
        @Nullable String category,
        @Nullable String collection,
        @Nullable String description,
        @Nullable DraftRequest draft,
        @Nullable List<@Nullable VariantRequest> variants,
        @Nullable List<@Nullable MaterialRequest> materials,
        @Nullable Boolean retired,
        @Nullable Long version) {

    private static final int MOST_VARIANTS = 100;
    private static final int MOST_MATERIALS = 100;

    /** The version that a change is about. */
    long changed() {
        var fields = new Fields();
        Long read = fields.required("version", version);
        fields.check();
        return Objects.requireNonNull(read);
    }

    /** What the design says, or a problem naming each field that is wrong. */
    DesignTerms terms(Currency currency) {
        var fields = new Fields();
        String checkedStyle = fields.text("style", style, 40);
        String checkedName = fields.text("name", name, 200);
        String checkedCategory = fields.optional("category", category, 60);
        String checkedCollection = fields.optional("collection", collection, 60);
        String checkedDescription = fields.optional("description", description, 2_000);
        DraftRequest wanted = fields.required("draft", draft);
        PieceDraft base = wanted == null ? none() : wanted.draft(fields);
        List<Variant> checkedVariants = variants(currency, fields);
        List<Material> checkedMaterials = materials("materials", materials, currency, fields);
        fields.check();
        return possible(
                new DesignTerms(
                        checkedStyle,
                        checkedName,
                        Objects.requireNonNullElse(checkedCategory, ""),
                        Objects.requireNonNullElse(checkedCollection, ""),
                        Objects.requireNonNullElse(checkedDescription, ""),
                        base,
                        checkedVariants,
                        checkedMaterials,
                        Boolean.TRUE.equals(retired)),
                currency);
    }

    /** The same when a piece of the design and of each variant can be made and priced. */
    private static DesignTerms possible(DesignTerms terms, Currency currency) {
        var fields = new Fields();
        DraftRequest.check(terms.draft(), currency, "draft.", fields);
        fields.check();
        for (int i = 0; i < terms.variants().size(); i++) {
            PieceDraft over = terms.variants().get(i).over(terms.draft());
            DraftRequest.check(over, currency, "variants[%d].".formatted(i), fields);
        }
        fields.check();
        return terms;
    }

    private List<Variant> variants(Currency currency, Fields fields) {
        List<VariantRequest> whole = fields.whole("variants", variants);
        fields.require(whole.size() <= MOST_VARIANTS, "variants", "too-many", "A design has at most 100 variants.");
        List<Variant> checked = new ArrayList<>();
        Set<String> suffixes = new HashSet<>();
        for (int i = 0; i < Math.min(whole.size(), MOST_VARIANTS); i++) {
            String at = "variants[%d].".formatted(i);
            Variant variant = whole.get(i).variant(at, currency, fields);
            boolean first = suffixes.add(variant.suffix());
            fields.require(first, at + "suffix", "taken", "Another variant of the design has this suffix.");
            checked.add(variant);
        }
        return checked;
    }

    static List<Material> materials(
            String field, @Nullable List<@Nullable MaterialRequest> rows, Currency currency, Fields fields) {
        List<MaterialRequest> whole = fields.whole(field, rows);
        fields.require(whole.size() <= MOST_MATERIALS, field, "too-many", "A design takes at most 100 materials.");
        List<Material> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(whole.size(), MOST_MATERIALS); i++) {
            checked.add(whole.get(i).material("%s[%d].".formatted(field, i), currency, fields));
        }
        return checked;
    }

    private static PieceDraft none() {
        return new PieceDraft(null, null, null, null, null, null, null, null, null);
    }
}
