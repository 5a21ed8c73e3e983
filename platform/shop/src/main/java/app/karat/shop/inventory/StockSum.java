package app.karat.shop.inventory;

import app.karat.kernel.values.Metal;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Pieces of one branch and purity added up.
 *
 * @param fixedValue the part of their value that no rate moves, in the shop's currency
 * @param ratedNetGrams net weight of those among them that are priced by the rate
 */
public record StockSum(
        UUID branchId,
        Metal metal,
        String purity,
        long pieces,
        BigDecimal grossGrams,
        BigDecimal netGrams,
        BigDecimal fineGrams,
        BigDecimal ratedNetGrams,
        BigDecimal fixedValue) {}
