package app.karat.shop.quotes;

import app.karat.shop.pricing.PieceDraft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece laid on the counter.
 *
 * @param version of its row; a quote holds only for this one
 * @param available whether it may be sold now
 * @param keptFor the one customer who may have it, or null
 */
public record CounterPiece(
        UUID id,
        long version,
        UUID branchId,
        String tag,
        String name,
        PieceDraft draft,
        boolean available,
        @Nullable UUID keptFor) {}
