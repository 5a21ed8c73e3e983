package app.karat.shop.pricing.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.Bill;
import app.karat.shop.pricing.BilledPiece;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.engine.BillEngine;
import app.karat.shop.pricing.engine.PriceEngine;
import app.karat.shop.pricing.tax.Supply;
import app.karat.shop.pricing.tax.TaxPacks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** M1: bills at random, worked out by the engine and again by a program that shares nothing with it. */
class RandomBillsTests {

    private static final int BILLS = Boolean.getBoolean("karat.full") ? 100_000 : 20_000;
    private static final TaxPacks PACKS = TaxPacks.ofTheProduct();

    @Test
    void theEngineAndTheCheckerAgreeOnEveryBill() {
        List<String> differences = differences(BILLS, RandomBillsTests::engine);
        assertThat(differences).as("%d bills", BILLS).isEmpty();
    }

    @Test
    void linesTaxAndRoundOffAddUpToTheTotalOnEveryBill() {
        RandomBills bills = new RandomBills(11);
        for (int i = 0; i < 2_000; i++) {
            Bill bill = engine(bills.next());
            Money taxes = sum(
                    bill,
                    line -> line.breakdown().total().minus(line.breakdown().taxable()));
            assertThat(bill.taxable())
                    .isEqualTo(sum(bill, line -> line.breakdown().taxable()));
            assertThat(bill.total()).isEqualTo(bill.taxable().plus(taxes).plus(bill.roundOff()));
        }
    }

    @Test
    void theCheckerFindsARateTruncatedToAnInteger() {
        assertThat(differences(200, bill -> engine(bill, rate -> rate.setScale(0, RoundingMode.DOWN), draft -> draft)))
                .hasSizeGreaterThan(50);
    }

    @Test
    void theCheckerFindsWastageLeftOutOfTheBase() {
        assertThat(differences(200, bill -> engine(undiscounted(bill), rate -> rate, RandomBillsTests::withoutWastage)))
                .hasSizeGreaterThan(50);
    }

    @Test
    void theCheckerFindsASinglePaisa() {
        assertThat(differences(200, bill -> withOnePaisaMore(engine(bill)))).hasSize(200);
    }

    private static List<String> differences(int bills, Function<RandomBill, Bill> engine) {
        RandomBills random = new RandomBills(20261122);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < bills; i++) {
            RandomBill bill = random.next();
            List<String> expected = BillChecker.facts(bill);
            List<String> actual = Facts.of(engine.apply(bill));
            if (!expected.equals(actual)) {
                differences.add("bill %d: checker %s engine %s of %s".formatted(i, expected, actual, bill));
            }
        }
        return differences;
    }

    private static Bill engine(RandomBill bill) {
        return engine(bill, rate -> rate, draft -> draft);
    }

    private static Bill engine(RandomBill bill, UnaryOperator<BigDecimal> rates, UnaryOperator<PieceDraft> drafts) {
        Currency currency = Currency.getInstance(bill.currency());
        List<BillEngine.Item> items = bill.lines().stream()
                .map(line -> new BillEngine.Item(
                        PriceEngine.work(
                                drafts.apply(line.draft()),
                                currency,
                                purity -> rate(purity, Money.of(rates.apply(line.ratePerGram()), currency))),
                        Money.ofMinor(line.discountMinor(), currency)))
                .toList();
        Supply supply = new Supply(bill.branchPlace(), bill.customerPlace(), LocalDate.of(2026, 11, 22));
        return new BillEngine(PACKS.of(bill.country()), supply).bill(items);
    }

    private static StampedRate rate(Purity purity, Money perGram) {
        return new StampedRate(
                purity.metal(),
                purity.label(),
                purity.fineness(),
                perGram,
                "s1-f1-r0-o0",
                Instant.EPOCH,
                "test",
                false,
                false);
    }

    private static PieceDraft withoutWastage(PieceDraft draft) {
        PricePlan plan = draft.pricing();
        return new PieceDraft(
                draft.metal(),
                draft.purity(),
                draft.grossGrams(),
                draft.otherGrams(),
                draft.stones(),
                new PricePlan(
                        plan.mode(), null, plan.making(), plan.markUpPercent(), plan.priceStep(), plan.fixedPrice()),
                draft.otherCharges(),
                draft.cost(),
                draft.hsn());
    }

    private static RandomBill undiscounted(RandomBill bill) {
        List<RandomBill.Line> lines = bill.lines().stream()
                .map(line -> new RandomBill.Line(line.draft(), line.ratePerGram(), 0))
                .toList();
        return new RandomBill(bill.country(), bill.currency(), bill.branchPlace(), bill.customerPlace(), lines);
    }

    private static Bill withOnePaisaMore(Bill bill) {
        Money paisa = Money.ofMinor(1, bill.total().currency());
        return new Bill(
                bill.lines(),
                bill.taxable(),
                bill.taxes(),
                bill.roundOff(),
                bill.total().plus(paisa));
    }

    private static Money sum(Bill bill, Function<BilledPiece, Money> amount) {
        return bill.lines().stream().map(amount).reduce(Money::plus).orElseThrow();
    }
}
