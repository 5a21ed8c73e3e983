package app.karat.shop.designs;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a design says.
 *
 * @param style its number, unique in the business whatever its case
 * @param collection what it is shown and sold together with
 * @param draft what a piece of it weighs, is made of and is priced by as a rule; without a cost, which follows from the materials
 * @param retired made no more: its pieces stay what they are, new ones are not offered
 */
public record DesignTerms(
        String style,
        String name,
        String category,
        String collection,
        String description,
        PieceDraft draft,
        List<Variant> variants,
        List<Material> materials,
        boolean retired) {

    /** Keeps its own copies. */
    public DesignTerms {
        variants = List.copyOf(variants);
        materials = List.copyOf(materials);
    }

    /** What a piece of that variant is priced from; of none when null. */
    PieceDraft draft(@Nullable String suffix) {
        return suffix == null ? draft : variant(suffix).over(draft);
    }

    /** What goes into that variant. */
    List<Material> materials(@Nullable String suffix) {
        return suffix == null
                ? materials
                : Objects.requireNonNullElse(variant(suffix).materials(), materials);
    }

    /** The lots that findings come from, each once. */
    List<UUID> lots() {
        return java.util.stream.Stream.concat(
                        materials.stream(),
                        variants.stream()
                                .flatMap(variant ->
                                        Objects.requireNonNullElse(variant.materials(), List.<Material>of()).stream()))
                .flatMap(material -> Optional.ofNullable(material.lotId()).stream())
                .distinct()
                .toList();
    }

    DesignTerms withoutCosts() {
        return new DesignTerms(
                style,
                name,
                category,
                collection,
                description,
                draft,
                variants.stream().map(DesignTerms::withoutMaterials).toList(),
                List.of(),
                retired);
    }

    /** The draft with a cost, which a price at cost plus mark-up needs. */
    public static PieceDraft costing(PieceDraft draft, @Nullable Money cost) {
        return new PieceDraft(
                draft.metal(),
                draft.purity(),
                draft.grossGrams(),
                draft.otherGrams(),
                draft.stones(),
                draft.pricing(),
                draft.otherCharges(),
                cost,
                draft.hsn());
    }

    /** The draft as the rules of pricing can look it over before anybody knows what it costs. */
    public static PieceDraft checkable(PieceDraft draft, Currency currency) {
        PricePlan plan = draft.pricing();
        boolean byCost = plan != null && plan.mode() == PricePlan.Mode.COST_PLUS;
        return byCost ? costing(draft, Money.ofMinor(1, currency)) : draft;
    }

    private Variant variant(String suffix) {
        return variants.stream()
                .filter(each -> each.suffix().equalsIgnoreCase(suffix))
                .findFirst()
                .orElseThrow(DesignProblem::unknownVariant);
    }

    private static Variant withoutMaterials(Variant variant) {
        return new Variant(
                variant.suffix(),
                variant.size(),
                variant.stoneSize(),
                variant.metal(),
                variant.purity(),
                variant.grossGrams(),
                variant.otherGrams(),
                variant.stones(),
                variant.pricing(),
                null);
    }
}
