package app.karat.shop.designs.web;

import app.karat.shop.designs.Design;
import app.karat.shop.designs.DesignTerms;
import app.karat.shop.designs.Material;
import app.karat.shop.designs.Variant;
import app.karat.shop.pricing.PieceDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A design as clients see it.
 *
 * @param materials empty for those who are not told what things cost
 * @param photoId the first of its pictures
 * @param inStock its pieces in the branches that the caller works in
 */
record DesignResponse(
        UUID id,
        String style,
        String name,
        String category,
        String collection,
        String description,
        PieceDraft draft,
        List<Variant> variants,
        List<Material> materials,
        boolean retired,
        long version,
        Instant createdAt,
        @Nullable UUID photoId,
        long inStock) {

    static DesignResponse of(Design design) {
        DesignTerms terms = design.terms();
        return new DesignResponse(
                design.id(),
                terms.style(),
                terms.name(),
                terms.category(),
                terms.collection(),
                terms.description(),
                terms.draft(),
                terms.variants(),
                terms.materials(),
                terms.retired(),
                design.version(),
                design.createdAt(),
                design.photoId(),
                design.inStock());
    }
}
