package app.karat.shop.designs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A style that the business makes or buys again and again.
 *
 * @param photoId the first of its pictures
 * @param inStock pieces of it in the shop's ownership, over all branches
 */
public record Design(
        UUID id,
        DesignTerms terms,
        long version,
        Instant createdAt,
        @Nullable UUID photoId,
        long inStock) {

    /** The same for people who are not told what things cost. */
    Design withoutCosts() {
        return new Design(id, terms.withoutCosts(), version, createdAt, photoId, inStock);
    }
}
