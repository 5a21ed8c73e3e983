package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece that comes back, or some of a lot, with what is given back for each of its charges.
 *
 * @param restock whether it goes straight back on sale
 * @param quantity how much of a lot, absent for a piece
 * @param before how much of the lot had come back, absent for a piece
 */
public record CreditLine(
        UUID pieceId,
        String tag,
        String name,
        boolean restock,
        List<Charge> charges,
        Money taxable,
        List<TaxPart> taxes,
        Money total,
        @Nullable Quantity quantity,
        @Nullable Quantity before) {

    /** Keeps its own copies. */
    public CreditLine {
        charges = List.copyOf(charges);
        taxes = List.copyOf(taxes);
    }

    /** Whether something else than was reckoned with has come back of its lot by now. */
    boolean hasMovedOn(Map<UUID, Quantity> returned) {
        return before != null && !before.equals(returned.getOrDefault(pieceId, Quantity.NONE));
    }

    /**
     * One charge of the sale.
     *
     * @param how one sentence: the part, or the rate
     */
    public record Charge(PriceLine.Kind kind, String label, Money sold, Money refunded, String how) {}

    /** One tax of what is given back. */
    public record TaxPart(String label, Money amount) {}
}
