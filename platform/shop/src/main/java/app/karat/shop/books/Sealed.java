package app.karat.shop.books;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one seal covers.
 *
 * @param at when it was done, absent for the start of the chain
 * @param seals how many seals have followed since
 */
public record Sealed(
        Anchor anchor,
        @Nullable Instant at,
        @Nullable String action,
        @Nullable String entity,
        @Nullable UUID entityId,
        long seals) {}
