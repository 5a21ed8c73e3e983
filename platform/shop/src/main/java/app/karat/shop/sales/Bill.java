package app.karat.shop.sales;

import app.karat.kernel.values.Money;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.pricing.TaxLine;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was quoted and is now sold, exactly as it was signed; kept with the sale for ever.
 *
 * @param roundOff what the last line of the bill adds or takes to reach an amount that can be paid
 */
public record Bill(List<Line> lines, Money taxable, List<TaxLine> taxes, Money roundOff, Money total) {

    /** Keeps its own copies. */
    public Bill {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** All taxes together. */
    public Money tax() {
        return taxes.stream().map(TaxLine::amount).reduce(Money.zero(total.currency()), Money::plus);
    }

    /** The metal rates that made the prices, each once. */
    public List<StampedRate> rates() {
        return lines.stream()
                .map(line -> line.breakdown().rate())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * One piece, or some of a lot, with its price.
     *
     * @param pieceId of the piece or the lot
     * @param quantity what was taken of a lot, absent for a piece
     */
    public record Line(
            UUID pieceId,
            String tag,
            String name,
            PriceBreakdown breakdown,
            @Nullable Quantity quantity) {

        /** A piece. */
        public Line(UUID pieceId, String tag, String name, PriceBreakdown breakdown) {
            this(pieceId, tag, name, breakdown, null);
        }

        /** Whether it is some of a lot. */
        public boolean isOfLot() {
            return quantity != null;
        }
    }
}
