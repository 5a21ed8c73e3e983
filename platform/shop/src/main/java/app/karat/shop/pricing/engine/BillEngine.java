package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Bargain;
import app.karat.shop.pricing.Bill;
import app.karat.shop.pricing.BilledPiece;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricingProblem;
import app.karat.shop.pricing.TaxLine;
import app.karat.shop.pricing.tax.Supply;
import app.karat.shop.pricing.tax.TaxClass;
import app.karat.shop.pricing.tax.TaxPack;
import app.karat.shop.pricing.tax.TaxRule;
import app.karat.shop.pricing.tax.Taxes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts priced pieces on one bill (DOMAIN §2, 7 and 8): discount lines, tax by class and place, totals, round-off. */
public final class BillEngine {

    private final TaxPack pack;
    private final Supply supply;

    public BillEngine(TaxPack pack, Supply supply) {
        this.pack = pack;
        this.supply = supply;
    }

    /** A priced piece and what is taken off it, zero for nothing. */
    public record Item(Worked piece, Money discount) {}

    /** The bill of at least one item. */
    public Bill bill(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            refuseExcess(items.get(i), "lines[%d].discount".formatted(i));
        }
        Taxes taxes = Taxes.on(items.stream().map(this::bases).toList());
        List<BilledPiece> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lines.add(billed(items.get(i), taxes.perLine().get(i)));
        }
        Money taxable =
                items.stream().map(BillEngine::taxable).reduce(Money::plus).orElseThrow();
        Money exact = taxable.plus(Taxes.sum(taxes.whole(), Money.zero(taxable.currency())));
        Money total = rounded(exact);
        return new Bill(lines, taxable, taxes.whole(), total.minus(exact), total);
    }

    /**
     * The basket brought down to a price, tax and round-off included.
     *
     * @param stones whether stones and their setting may be cut once wastage and making are at their floors
     */
    public Bargain bargain(List<Worked> pieces, Money target, boolean stones) {
        Bill listed = bill(pieces, new long[pieces.size()]);
        refuseOutside(target, listed.total());
        Currency currency = target.currency();
        Reckoning reckoning = new Reckoning(pieces.stream().map(this::parts).toList(), currency, pack.roundTo());
        Allowance allowance = Allowance.of(pieces, currency, stones);
        long[] cuts = new BargainSolver(reckoning, allowance, Reckoning.minor(target)).solve();
        Money floor = bill(pieces, allowance.spread(allowance.withinFloors())).total();
        return new Bargain(target, bill(pieces, cuts), cuts(allowance, cuts, currency), listed.total(), floor);
    }

    private Bill bill(List<Worked> pieces, long[] cuts) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < cuts.length; i++) {
            Worked piece = pieces.get(i);
            items.add(new Item(piece, Money.ofMinor(cuts[i], piece.subtotal().currency())));
        }
        return bill(items);
    }

    private static List<Bargain.Cut> cuts(Allowance allowance, long[] cuts, Currency currency) {
        List<Bargain.Cut> lines = new ArrayList<>();
        for (int i = 0; i < cuts.length; i++) {
            lines.add(new Bargain.Cut(
                    Money.ofMinor(allowance.part(i, cuts[i], 0), currency),
                    Money.ofMinor(allowance.part(i, cuts[i], 1), currency),
                    Money.ofMinor(allowance.part(i, cuts[i], 2), currency)));
        }
        return lines;
    }

    private static void refuseOutside(Money target, Money listed) {
        boolean isOurs = target.currency().equals(listed.currency());
        if (!isOurs || target.isNegative() || !target.isPayable() || target.compareTo(listed) > 0) {
            throw PricingProblem.targetOutside(listed);
        }
    }

    private static void refuseExcess(Item item, String field) {
        Money discount = item.discount();
        if (!discount.currency().equals(item.piece().subtotal().currency())) {
            throw PricingProblem.invalid(field, "currency", "The discount must be in the shop's currency.");
        }
        if (discount.isNegative()
                || !discount.isPayable()
                || discount.compareTo(item.piece().subtotal()) > 0) {
            throw PricingProblem.discountTooLarge(field, item.piece().subtotal());
        }
    }

    private BilledPiece billed(Item item, List<TaxLine> taxes) {
        Worked piece = item.piece();
        List<PriceLine> lines = new ArrayList<>(piece.lines());
        if (item.discount().isPositive()) {
            lines.add(Lines.flat(
                    PriceLine.Kind.DISCOUNT,
                    "Discount",
                    item.discount().negated(),
                    "taken off %s".formatted(piece.subtotal())));
        }
        Money taxable = taxable(item);
        PriceBreakdown breakdown = new PriceBreakdown(
                piece.mode(),
                piece.content().gross(),
                piece.content().net(),
                piece.content().fine(),
                piece.rate(),
                lines,
                taxable,
                taxes,
                taxable.plus(Taxes.sum(taxes, Money.zero(taxable.currency()))));
        Money cost = piece.draft().cost();
        return new BilledPiece(breakdown, piece.room(), cost == null ? null : taxable.minus(cost));
    }

    /** What is taxed, parted by rule; the discount is spread over the parts by largest remainder. */
    private Map<TaxRule, Money> bases(Item item) {
        Map<TaxRule, Money> parts = parts(item.piece());
        if (item.discount().isZero()) {
            return parts;
        }
        List<BigDecimal> weights = parts.values().stream().map(Money::amount).toList();
        List<Money> cuts = item.discount().split(weights);
        int next = 0;
        for (Map.Entry<TaxRule, Money> part : parts.entrySet()) {
            part.setValue(part.getValue().minus(cuts.get(next++)));
        }
        return parts;
    }

    /** What is taxed before any discount, parted by rule. */
    private Map<TaxRule, Money> parts(Worked piece) {
        Map<TaxRule, Money> parts = new LinkedHashMap<>();
        for (PriceLine line : piece.lines()) {
            parts.merge(pack.ruleOrUnset(classOf(piece, line), supply), line.amount(), Money::plus);
        }
        return parts;
    }

    private TaxClass classOf(Worked piece, PriceLine line) {
        var purity = piece.content().purity();
        TaxClass goods =
                pack.classOf(purity.metal(), purity.fineness(), piece.draft().hsn());
        return pack.classOf(line.kind(), goods);
    }

    private static Money taxable(Item item) {
        return item.piece().subtotal().minus(item.discount());
    }

    private Money rounded(Money exact) {
        BigDecimal step = pack.roundTo();
        return step == null ? exact : exact.roundedTo(Money.of(step, exact.currency()));
    }
}
