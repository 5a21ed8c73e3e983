package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.sales.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what is given back for one piece, or for a part of what was sold of a lot. Pure. */
final class LineReckoner {

    private static final int DIGITS = 20;

    private final ReturnKind kind;
    private final ReturnPolicy.Terms terms;
    private final @Nullable StampedRate today;

    /**
     * For one piece.
     *
     * @param today the rate of its metal now, where the terms ask for it
     */
    LineReckoner(ReturnKind kind, ReturnPolicy.Terms terms, @Nullable StampedRate today) {
        this.kind = kind;
        this.terms = terms;
        this.today = today;
    }

    CreditLine line(Bill.Line sold, boolean restock, @Nullable Quantity earlier) {
        PriceBreakdown price = sold.breakdown();
        Money zero = Money.zero(price.taxable().currency());
        List<CreditLine.Charge> charges = new ArrayList<>();
        price.lines().stream()
                .filter(line -> line.kind() != PriceLine.Kind.DISCOUNT)
                .map(line -> charge(line, price))
                .forEach(charges::add);
        Money before = sum(charges, zero);
        Money full = charges.stream().map(CreditLine.Charge::sold).reduce(zero, Money::plus);
        price.lines().stream()
                .filter(line -> line.kind() == PriceLine.Kind.DISCOUNT)
                .map(line -> discount(line, before, full))
                .forEach(charges::add);
        Money taxable = capped(sum(charges, zero), price.taxable(), zero);
        var taxes = taxes(price, taxable);
        Money total = taxes.stream().map(CreditLine.TaxPart::amount).reduce(taxable, Money::plus);
        return new CreditLine(
                sold.pieceId(),
                sold.tag(),
                sold.name(),
                restock,
                charges,
                taxable,
                taxes,
                total,
                sold.quantity(),
                earlier);
    }

    private CreditLine.Charge charge(PriceLine line, PriceBreakdown price) {
        Percent percent = terms.percent(line.kind());
        Money back = line.amount().times(percent).rounded();
        String how = percent + " %";
        if (line.kind() == PriceLine.Kind.METAL && terms.metal() == ReturnPolicy.MetalAt.TODAY && today != null) {
            Money now = today.perGram()
                    .timesRounded(price.netGrams().grams())
                    .times(percent)
                    .rounded();
            boolean less = kind == ReturnKind.BUY_BACK || now.compareTo(back) < 0;
            back = less ? now : back;
            how = less ? percent + " % at " + today.perGram() + " a gram" : how;
        }
        return new CreditLine.Charge(line.kind(), line.label(), line.amount(), back, how);
    }

    /** A discount was given on all charges, so it is taken off what is given back in the same proportion. */
    private static CreditLine.Charge discount(PriceLine line, Money before, Money full) {
        BigDecimal part =
                full.isZero() ? BigDecimal.ZERO : before.amount().divide(full.amount(), DIGITS, RoundingMode.HALF_EVEN);
        return new CreditLine.Charge(
                line.kind(), line.label(), line.amount(), line.amount().timesRounded(part), "in proportion");
    }

    private Money capped(Money back, Money paid, Money zero) {
        Money least = back.isNegative() ? zero : back;
        return kind == ReturnKind.RETURN && least.compareTo(paid) > 0 ? paid : least;
    }

    private List<CreditLine.TaxPart> taxes(PriceBreakdown price, Money taxable) {
        if (!terms.tax() || price.taxable().isZero()) {
            return List.of();
        }
        BigDecimal part = taxable.amount().divide(price.taxable().amount(), DIGITS, RoundingMode.HALF_EVEN);
        return price.taxes().stream()
                .map(tax -> new CreditLine.TaxPart(tax.label(), tax.amount().timesRounded(part)))
                .toList();
    }

    private static Money sum(List<CreditLine.Charge> charges, Money zero) {
        return charges.stream().map(CreditLine.Charge::refunded).reduce(zero, Money::plus);
    }
}
