package app.karat.shop.pricing;

import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.values.InvalidValue;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.pricing.engine.BillEngine;
import app.karat.shop.pricing.engine.PriceEngine;
import app.karat.shop.pricing.engine.UnitLines;
import app.karat.shop.pricing.engine.Worked;
import app.karat.shop.pricing.tax.Supply;
import app.karat.shop.pricing.tax.TaxPack;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Everything prices depend on, frozen at one instant: take one per request and price as many pieces with it as needed, without waiting.
 */
public final class PriceBoard {

    private final TenantProfile shop;
    private final RateBoard rates;
    private final TaxPack taxes;

    PriceBoard(TenantProfile shop, RateBoard rates, TaxPack taxes) {
        this.shop = shop;
        this.rates = rates;
        this.taxes = taxes;
    }

    /** The rates it prices with. */
    public RateBoard rates() {
        return rates;
    }

    /** What it reckons in. */
    public Currency currency() {
        return shop.currency();
    }

    /** The price of one piece at a branch, with tax, before any rounding of the bill. */
    public PriceBreakdown price(PieceDraft piece, BranchPlace branch) {
        return bill(branch, Destination.UNKNOWN, List.of(new BillItem(piece, null)))
                .lines()
                .getFirst()
                .breakdown();
    }

    /**
     * Prices pieces together.
     */
    public Bill bill(BranchPlace branch, Destination to, List<BillItem> items) {
        return bounded(() -> {
            List<BillEngine.Item> worked = new ArrayList<>();
            for (BillItem item : items) {
                worked.add(new BillEngine.Item(work(item, branch.id()), discount(item)));
            }
            return new BillEngine(taxes, supply(branch, to)).bill(worked);
        });
    }

    /** Brings pieces together down to a final price; the stones are touched only when allowed. */
    public Bargain bargain(BranchPlace branch, Destination to, List<BillItem> items, Money target, boolean stones) {
        return bounded(() -> new BillEngine(taxes, supply(branch, to))
                .bargain(items.stream().map(item -> work(item, branch.id())).toList(), target, stones));
    }

    /** Refuses with {@link PricingProblem#taxUnknown} where no tax is known: prices may be shown there, bills not made. */
    public void requireTax(BranchPlace branch, List<BillItem> items) {
        Supply supply = supply(branch, Destination.UNKNOWN);
        for (BillItem item : items) {
            Purity purity = item.units() == null ? item.piece().content().purity() : UnitLines.purity(item.piece());
            if (taxes.find(taxes.classOf(purity, item.piece().hsn()), supply).isEmpty()) {
                throw PricingProblem.taxUnknown(shop.country(), Objects.requireNonNullElse(branch.place(), ""));
            }
        }
    }

    private Worked work(BillItem item, UUID branch) {
        if (item.units() != null) {
            return UnitLines.work(item.piece(), item.units());
        }
        return PriceEngine.work(
                item.piece(),
                shop.currency(),
                purity -> item.agreed() == null ? rates.rate(branch, purity) : item.agreed());
    }

    private Money discount(BillItem item) {
        return Objects.requireNonNullElseGet(item.discount(), () -> Money.zero(shop.currency()));
    }

    private Supply supply(BranchPlace branch, Destination to) {
        return new Supply(
                branch.place(), to.place(), rates.asOf().atZone(shop.timeZone()).toLocalDate(), to.exemption());
    }

    /** Sums that leave the range of money come from absurd input, not from a fault of ours. */
    private static <T> T bounded(Supplier<T> pricing) {
        try {
            return pricing.get();
        } catch (InvalidValue outOfRange) {
            throw PricingProblem.invalid("pricing", outOfRange.rule(), String.valueOf(outOfRange.getMessage()));
        }
    }
}
