package app.karat.shop.lots;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.Measure;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.pricing.Stone;
import app.karat.shop.pricing.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one branch that are counted or weighed out.
 *
 * @param code what is scanned or typed; one per branch
 * @param unitGrams the metal in one, where they are counted and of metal
 * @param unitPrice for a piece, gram or carat before tax, absent where the board's rate makes the price
 * @param pricing by the metal rate, absent where the unit has a price
 * @param onHand what is left
 * @param cost of what is left, told to those in charge only
 * @param version of what it is and costs, not of how much is left
 */
public record Lot(
        UUID id,
        UUID branchId,
        String code,
        String name,
        String category,
        LotKind kind,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight unitGrams,
        @Nullable Money unitPrice,
        @Nullable PricePlan pricing,
        @Nullable String hsn,
        Quantity onHand,
        @Nullable Money cost,
        long version,
        Instant createdAt) {

    /** The same for people who are not told what it cost. */
    public Lot withoutCost() {
        return new Lot(
                id, branchId, code, name, category, kind, metal, purity, unitGrams, unitPrice, pricing, hsn, onHand,
                null, version, createdAt);
    }

    /** What is moved when somebody names only what they count: the metal of counted goods follows. */
    public Quantity full(Quantity named) {
        if (kind != LotKind.QUANTITY || unitGrams == null) {
            return named;
        }
        BigDecimal grams = unitGrams.grams().multiply(BigDecimal.valueOf(named.count()));
        return new Quantity(named.count(), new Weight(grams), Carats.ZERO);
    }

    /** What a portion is priced from. */
    PieceDraft draft(Quantity portion) {
        var stones = kind == LotKind.PARCEL
                ? List.of(new Stone(
                        name, null, portion.carats(), portion.count(), null, null, null, null, null, null, null, null))
                : List.<Stone>of();
        return new PieceDraft(
                metal, purity, portion.grams(), Weight.ZERO, stones, pricing, List.of(), share(portion), hsn);
    }

    /** The price of a portion by its units, absent where the board's rate makes it. */
    @Nullable
    UnitPrice units(Quantity portion) {
        return unitPrice == null ? null : new UnitPrice(name, amount(portion), kind.measure(), unitPrice);
    }

    /** What so much of it cost, at the average of what is left; empty-handed lots do not know. */
    public @Nullable Money costOf(Quantity named) {
        return share(full(named));
    }

    /** What a portion cost, at the average of what is left. */
    private @Nullable Money share(Quantity portion) {
        BigDecimal whole = amount(onHand);
        if (cost == null || whole.signum() == 0) {
            return null;
        }
        return Money.of(
                cost.amount()
                        .multiply(amount(portion))
                        .divide(whole, cost.amount().scale(), java.math.RoundingMode.HALF_UP),
                Objects.requireNonNull(cost).currency());
    }

    private BigDecimal amount(Quantity portion) {
        return switch (kind.measure()) {
            case PIECE -> BigDecimal.valueOf(portion.count());
            case GRAM -> portion.grams().grams();
            case CARAT -> portion.carats().value();
        };
    }

    /** What its price is for. */
    public Measure measure() {
        return kind.measure();
    }
}
