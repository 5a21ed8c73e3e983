package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price with everything it was made of; one type everywhere, from the form to the invoice and the customer's verification page. The lines add
 * up to {@code taxable}, taxable and taxes to {@code total}; round-off happens on the bill, not here.
 *
 * @param rate the metal rate that was used, absent when the price does not depend on one
 */
public record PriceBreakdown(
        PricePlan.Mode mode,
        Weight grossGrams,
        Weight netGrams,
        Weight fineGrams,
        @Nullable StampedRate rate,
        List<PriceLine> lines,
        Money taxable,
        List<TaxLine> taxes,
        Money total) {

    public PriceBreakdown {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }
}
