package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import java.util.List;

/**
 * Pieces priced together: the sums of their lines, tax worked out once, and the country's rounding as a line of its own, so that
 * {@code taxable + taxes + roundOff = total}.
 *
 * @param lines in the order asked
 * @param taxes added up by label and rate; they equal the sums over the lines
 * @param total what is to be paid
 */
public record Bill(List<BilledPiece> lines, Money taxable, List<TaxLine> taxes, Money roundOff, Money total) {

    public Bill {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }
}
