package app.karat.shop.pricing.check;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.Bargain;
import app.karat.shop.pricing.Bill;
import app.karat.shop.pricing.Prices;
import app.karat.shop.pricing.engine.BillEngine;
import app.karat.shop.pricing.engine.PriceEngine;
import app.karat.shop.pricing.engine.Worked;
import app.karat.shop.pricing.tax.Supply;
import app.karat.shop.pricing.tax.TaxPacks;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Puts random bills through the engine's bargain. */
final class Baskets {

    private static final TaxPacks PACKS = TaxPacks.ofTheProduct();

    private Baskets() {}

    static RandomBill undiscounted(RandomBill bill) {
        List<RandomBill.Line> lines = bill.lines().stream()
                .map(line -> new RandomBill.Line(line.draft(), line.ratePerGram(), 0))
                .toList();
        return new RandomBill(bill.country(), bill.currency(), bill.branchPlace(), bill.customerPlace(), lines);
    }

    static RandomBill with(RandomBill bill, List<Bargain.Cut> cuts) {
        List<RandomBill.Line> lines = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            RandomBill.Line line = bill.lines().get(i);
            long cut = minor(cuts.get(i).discount()).longValueExact();
            lines.add(new RandomBill.Line(line.draft(), line.ratePerGram(), cut));
        }
        return new RandomBill(bill.country(), bill.currency(), bill.branchPlace(), bill.customerPlace(), lines);
    }

    static Bill bill(RandomBill basket) {
        Currency currency = Currency.getInstance(basket.currency());
        return engine(basket)
                .bill(pieces(basket).stream()
                        .map(piece -> new BillEngine.Item(piece, Money.zero(currency)))
                        .toList());
    }

    static Bargain bargain(RandomBill basket, Money target, boolean stones) {
        return engine(basket).bargain(pieces(basket), target, stones);
    }

    /** Some amount from one to the other, both included and often met; rupees mostly whole, as people say them. */
    static Money between(Money low, Money high, Random random) {
        long from = minor(low).longValueExact();
        long to = minor(high).longValueExact();
        long at = switch (random.nextInt(12)) {
            case 0 -> from;
            case 1 -> to;
            case 2 -> Math.min(to, from + random.nextInt(4));
            default -> from + Math.floorMod(random.nextLong(), to - from + 1);
        };
        boolean whole = low.currency().getCurrencyCode().equals("INR") && random.nextInt(4) > 0;
        return Money.ofMinor(whole ? at - at % 100 : at, low.currency());
    }

    static BigInteger minor(Money amount) {
        return amount.amount().movePointRight(2).toBigIntegerExact();
    }

    private static BillEngine engine(RandomBill basket) {
        Supply supply = new Supply(basket.branchPlace(), basket.customerPlace(), LocalDate.of(2026, 11, 22));
        return new BillEngine(PACKS.of(basket.country()), supply);
    }

    private static List<Worked> pieces(RandomBill basket) {
        Currency currency = Currency.getInstance(basket.currency());
        return basket.lines().stream()
                .map(line -> PriceEngine.work(
                        line.draft(), currency, purity -> rate(purity, Money.of(line.ratePerGram(), currency))))
                .toList();
    }

    private static StampedRate rate(Purity purity, Money perGram) {
        return Prices.rate(purity.metal(), purity.label(), perGram);
    }
}
