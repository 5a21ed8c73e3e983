package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.PriceLine;
import java.util.List;
import java.util.UUID;

/**
 * One piece that comes back, with what is given back for each of its charges.
 *
 * @param restock whether it goes straight back on sale
 */
public record CreditLine(
        UUID pieceId,
        String tag,
        String name,
        boolean restock,
        List<Charge> charges,
        Money taxable,
        List<TaxPart> taxes,
        Money total) {

    /** Keeps its own copies. */
    public CreditLine {
        charges = List.copyOf(charges);
        taxes = List.copyOf(taxes);
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
