package app.karat.shop.inventory;

import app.karat.kernel.values.Metal;
import app.karat.shop.pricing.PricePlan;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
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
        BigDecimal fixedValue) {

    /** One piece by itself. */
    public static StockSum of(Piece piece, Currency currency) {
        var content = piece.content();
        var plan = Objects.requireNonNull(piece.draft().pricing());
        return new StockSum(
                piece.branchId(),
                content.purity().metal(),
                content.purity().label(),
                1,
                content.gross().grams(),
                content.net().grams(),
                content.fine().grams(),
                plan.mode() == PricePlan.Mode.METAL_RATE ? content.net().grams() : BigDecimal.ZERO,
                FixedValue.of(piece.draft(), currency).amount());
    }

    /** Both together; only sums of one branch and purity add. */
    public StockSum plus(StockSum other) {
        if (!branchId.equals(other.branchId) || metal != other.metal || !purity.equals(other.purity)) {
            throw new IllegalArgumentException("sums of different branches or purities");
        }
        return new StockSum(
                branchId,
                metal,
                purity,
                pieces + other.pieces,
                grossGrams.add(other.grossGrams),
                netGrams.add(other.netGrams),
                fineGrams.add(other.fineGrams),
                ratedNetGrams.add(other.ratedNetGrams),
                fixedValue.add(other.fixedValue));
    }
}
