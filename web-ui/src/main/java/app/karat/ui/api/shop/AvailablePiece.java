package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.UUID;

/** A piece that another branch could send. */
public record AvailablePiece(
        UUID id,
        String tag,
        String name,
        String category,
        String metal,
        String purity,
        BigDecimal grossGrams,
        BigDecimal netGrams,
        UUID branchId,
        String branchName) {}
