package app.karat.shop.quotes;

import app.karat.shop.pricing.PieceDraft;
import java.util.UUID;

/**
 * A piece laid on the counter.
 *
 * @param version of its row; a quote holds only for this one
 * @param available whether it may be sold now
 */
public record CounterPiece(
        UUID id, long version, UUID branchId, String tag, String name, PieceDraft draft, boolean available) {}
