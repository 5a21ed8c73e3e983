package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A style that is made or bought again and again, with its variants and what goes into one. */
public record Design(
        UUID id,
        String style,
        String name,
        String category,
        String collection,
        String description,
        Draft draft,
        List<Variant> variants,
        List<Material> materials,
        boolean retired,
        long version,
        Instant createdAt,
        @Nullable UUID photoId,
        long inStock) {

    /** What a piece of that variant is as a rule; of none when null, or when the design has it no more. */
    public Draft draft(@Nullable String suffix) {
        return variants.stream()
                .filter(each -> each.suffix().equals(suffix))
                .findFirst()
                .map(each -> each.over(draft))
                .orElse(draft);
    }

    /** What a piece of it weighs, is made of and is priced by. */
    public record Draft(
            String metal,
            String purity,
            @Nullable BigDecimal grossGrams,
            @Nullable BigDecimal otherGrams,
            @Nullable List<Stone> stones,
            Pricing pricing,
            @Nullable List<OtherCharge> otherCharges,
            @Nullable String hsn) {}

    /** What is absent is as in the design. */
    public record Variant(
            String suffix,
            @Nullable String size,
            @Nullable String stoneSize,
            @Nullable String metal,
            @Nullable String purity,
            @Nullable BigDecimal grossGrams,
            @Nullable BigDecimal otherGrams,
            @Nullable List<Stone> stones,
            @Nullable Pricing pricing,
            @Nullable List<Material> materials) {

        /** Its suffix and what is different about it. */
        public String words() {
            return suffix + part(size) + part(stoneSize) + part(purity);
        }

        private static String part(@Nullable String text) {
            return text == null ? "" : " · " + text;
        }

        Draft over(Draft design) {
            return new Draft(
                    metal == null ? design.metal() : metal,
                    purity == null ? design.purity() : purity,
                    grossGrams == null ? design.grossGrams() : grossGrams,
                    otherGrams == null ? design.otherGrams() : otherGrams,
                    stones == null ? design.stones() : stones,
                    pricing == null ? design.pricing() : pricing,
                    design.otherCharges(),
                    design.hsn());
        }
    }

    /** A row of the bill of materials. */
    public record Material(
            String kind,
            @Nullable String label,
            @Nullable String metal,
            @Nullable BigDecimal fineGrams,
            @Nullable BigDecimal lossPercent,
            @Nullable UUID lotId,
            @Nullable Integer count,
            @Nullable BigDecimal grams,
            @Nullable BigDecimal carats,
            @Nullable String per,
            @Nullable Money cost) {}

    /** A design as it is sent. */
    public record Terms(
            String style,
            String name,
            @Nullable String category,
            @Nullable String collection,
            @Nullable String description,
            Draft draft,
            List<Variant> variants,
            List<Material> materials,
            boolean retired,
            @Nullable Long version) {}
}
