package app.karat.shop.returns;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.pricing.TaxLine;
import app.karat.shop.sales.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes back of a line that was counted or weighed out of a lot, after what came back of it before. Each amount is the difference of two
 * shares of the whole, so that the parts of a line are never more than the line. Pure.
 */
record LotPortion(Bill.Line sold, Quantity before, Quantity portion) {

    private static final int DIGITS = 20;

    /**
     * What is asked for; without a quantity all that is left.
     *
     * @param index of the line in the request, for the problem
     */
    static LotPortion of(int index, Bill.Line sold, Quantity before, @Nullable Quantity wanted) {
        Quantity whole = Objects.requireNonNull(sold.quantity());
        Quantity left = left(whole, before);
        if (left.equals(Quantity.NONE)) {
            throw ReturnProblem.notReturnable();
        }
        Quantity portion = wanted == null ? left : full(index, whole, wanted);
        if (!left.covers(portion)) {
            throw ReturnProblem.moreThanSold(index, sold.name(), left);
        }
        boolean allStones = portion.carats().equals(left.carats()) == (portion.count() == left.count());
        if (!whole.carats().isZero() && !allStones) {
            throw ReturnProblem.quantity(index, "count", "The last carats come back with the last stones.");
        }
        return new LotPortion(sold, before, portion);
    }

    /** What has not come back. */
    static Quantity left(Quantity whole, Quantity before) {
        return new Quantity(
                whole.count() - before.count(),
                whole.grams().minus(before.grams()),
                new Carats(whole.carats().value().subtract(before.carats().value())));
    }

    /** The line as if only this had been sold. */
    Bill.Line line() {
        PriceBreakdown price = sold.breakdown();
        List<PriceLine> lines = price.lines().stream()
                .map(each -> new PriceLine(
                        each.kind(),
                        each.label(),
                        each.quantity(),
                        each.unit(),
                        each.rate(),
                        part(each.amount()),
                        each.how()))
                .toList();
        List<TaxLine> taxes = price.taxes().stream()
                .map(tax -> new TaxLine(tax.label(), tax.percent(), part(tax.base()), part(tax.amount())))
                .toList();
        Money taxable = part(price.taxable());
        Money total = taxes.stream().map(TaxLine::amount).reduce(taxable, Money::plus);
        var scaled = new PriceBreakdown(
                price.mode(),
                part(price.grossGrams()),
                part(price.netGrams()),
                part(price.fineGrams()),
                price.rate(),
                lines,
                taxable,
                taxes,
                total);
        return new Bill.Line(sold.pieceId(), sold.tag(), sold.name(), scaled, portion);
    }

    private static Quantity full(int index, Quantity whole, Quantity wanted) {
        boolean counted = whole.count() > 0;
        boolean stones = !whole.carats().isZero();
        if (wanted.count() < 0 || counted != wanted.count() > 0) {
            throw ReturnProblem.quantity(index, "count", counted ? "Say how many." : "This was sold by weight.");
        }
        if (stones == wanted.carats().isZero()) {
            throw ReturnProblem.quantity(index, "carats", stones ? "Say how many carats." : "These are no stones.");
        }
        Weight grams = counted ? weightOf(whole, wanted.count()) : wanted.grams();
        if (counted ? !wanted.grams().isZero() && !wanted.grams().equals(grams) : grams.isZero()) {
            throw ReturnProblem.quantity(
                    index, "grams", counted ? "This was sold by the piece." : "Say how many grams.");
        }
        return new Quantity(wanted.count(), grams, wanted.carats());
    }

    /** The metal in so many of them; each weighs the same. */
    private static Weight weightOf(Quantity whole, int count) {
        return Weight.rounded(whole.grams()
                .grams()
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(whole.count()), DIGITS, RoundingMode.HALF_UP));
    }

    private Money part(Money amount) {
        return upTo(amount, amount(before).add(amount(portion))).minus(upTo(amount, amount(before)));
    }

    private Weight part(Weight weight) {
        BigDecimal whole = amount(Objects.requireNonNull(sold.quantity()));
        return Weight.rounded(weight.grams().multiply(amount(portion)).divide(whole, DIGITS, RoundingMode.HALF_UP));
    }

    private Money upTo(Money amount, BigDecimal much) {
        BigDecimal whole = amount(Objects.requireNonNull(sold.quantity()));
        return much.compareTo(whole) == 0
                ? amount
                : amount.timesRounded(much.divide(whole, DIGITS, RoundingMode.HALF_EVEN));
    }

    /** By what the lot is kept: the carats of stones, the grams of what is weighed, the count of the rest. */
    private BigDecimal amount(Quantity much) {
        Quantity whole = Objects.requireNonNull(sold.quantity());
        if (!whole.carats().isZero()) {
            return much.carats().value();
        }
        return whole.count() > 0
                ? BigDecimal.valueOf(much.count())
                : much.grams().grams();
    }
}
