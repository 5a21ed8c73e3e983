package app.karat.shop.einvoice;

import app.karat.shop.pricing.TaxLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Taxes of one rate, told apart as the form does.
 *
 * @param rate of both halves together, in percent
 */
record GstSplit(BigDecimal rate, BigDecimal taxable, BigDecimal igst, BigDecimal cgst, BigDecimal sgst) {

    private static final GstSplit NONE =
            new GstSplit(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** All of these together; its rate means nothing when there are several. */
    static GstSplit of(List<TaxLine> taxes) {
        return taxes.stream().map(GstSplit::of).reduce(NONE, GstSplit::plus);
    }

    /** One for each rate: a piece whose parts are taxed differently is several lines of the form. */
    static List<GstSplit> byRate(List<TaxLine> taxes) {
        Map<BigDecimal, GstSplit> rates = new LinkedHashMap<>();
        for (TaxLine tax : taxes) {
            GstSplit part = of(tax);
            rates.merge(part.rate(), part, GstSplit::plus);
        }
        return List.copyOf(rates.values());
    }

    boolean isBetweenStates() {
        return igst.signum() > 0;
    }

    BigDecimal total() {
        return taxable.add(igst).add(cgst).add(sgst);
    }

    private GstSplit plus(GstSplit more) {
        return new GstSplit(
                rate.max(more.rate),
                taxable.add(more.taxable),
                igst.add(more.igst),
                cgst.add(more.cgst),
                sgst.add(more.sgst));
    }

    /** The halves CGST and SGST lie on the same base, so that the base is counted with one of them. */
    private static GstSplit of(TaxLine tax) {
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal percent = tax.percent().value().stripTrailingZeros();
        BigDecimal doubled = percent.multiply(BigDecimal.TWO).stripTrailingZeros();
        BigDecimal base = tax.base().amount();
        BigDecimal amount = tax.amount().amount();
        return switch (tax.label()) {
            case "CGST" -> new GstSplit(doubled, base, zero, amount, zero);
            case "SGST", "UTGST" -> new GstSplit(doubled, zero, zero, zero, amount);
            default -> new GstSplit(percent, base, amount, zero, zero);
        };
    }
}
