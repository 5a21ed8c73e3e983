package app.karat.shop.reservations;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import java.time.Instant;
import java.util.UUID;

/** A piece that another branch could send: enough to tell the customer about it, nothing of its cost. */
public record AvailablePiece(
        UUID id,
        String tag,
        String name,
        String category,
        Metal metal,
        String purity,
        Weight grossGrams,
        Weight netGrams,
        UUID branchId,
        String branchName,
        Instant createdAt) {}
