package app.karat.shop.pricing.engine;

import static app.karat.shop.pricing.Prices.aGoldPiece;
import static app.karat.shop.pricing.Prices.gold22;
import static app.karat.shop.pricing.Prices.inr;
import static app.karat.shop.pricing.Prices.makingPerGram;
import static app.karat.shop.pricing.Prices.theCheckedCase;
import static app.karat.shop.pricing.Prices.wastage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.Bill;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.PricingProblem;
import app.karat.shop.pricing.TaxLine;
import app.karat.shop.pricing.tax.Supply;
import app.karat.shop.pricing.tax.TaxClass;
import app.karat.shop.pricing.tax.TaxPack;
import app.karat.shop.pricing.tax.TaxPacks;
import app.karat.shop.pricing.tax.TaxRule;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillEngineTests {

    private static final TaxPacks PACKS = TaxPacks.ofTheProduct();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theCheckedCaseIsTaxedAndRoundedToTheRupee() {
        Bill bill = india("MH", null, item(theCheckedCase(), "0"));
        assertThat(bill.taxable()).isEqualTo(inr("85637.00"));
        assertThat(bill.taxes())
                .extracting(TaxLine::label, TaxLine::amount)
                .containsExactly(tuple("CGST", inr("1284.56")), tuple("SGST", inr("1284.55")));
        assertThat(sum(bill.taxes())).isEqualTo(inr("2569.11"));
        assertThat(bill.lines().getFirst().breakdown().total()).isEqualTo(inr("88206.11"));
        assertThat(bill.roundOff()).isEqualTo(inr("-0.11"));
        assertThat(bill.total()).isEqualTo(inr("88206.00"));
    }

    @Test
    void acrossAStateBorderOneTaxIsOwed() {
        Bill bill = india("MH", "KA", item(theCheckedCase(), "0"));
        assertThat(bill.taxes()).containsExactly(new TaxLine("IGST", Percent.of("3"), inr("85637.00"), inr("2569.11")));
    }

    @Test
    void wastageAndMakingAreInsideTheTaxableBase() {
        Bill bill = india("MH", null, item(theCheckedCase(), "0"));
        Money lines = bill.lines().getFirst().breakdown().lines().stream()
                .map(PriceLine::amount)
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(bill.taxes().getFirst().base()).isEqualTo(bill.taxable()).isEqualTo(lines);
    }

    @Test
    void aDiscountIsALineOfItsOwnAndLowersTheTax() {
        Bill bill = india("MH", null, item(theCheckedCase(), "637.00"));
        assertThat(bill.taxable()).isEqualTo(inr("85000.00"));
        assertThat(sum(bill.taxes())).isEqualTo(inr("2550.00"));
        PriceLine last = bill.lines().getFirst().breakdown().lines().getLast();
        assertThat(last.kind()).isEqualTo(PriceLine.Kind.DISCOUNT);
        assertThat(last.amount()).isEqualTo(inr("-637.00"));
    }

    @Test
    void moreDiscountThanPriceOrANegativeOneIsRefused() {
        for (String discount : List.of("85637.01", "-0.01", "0.001")) {
            assertThatExceptionOfType(PricingProblem.class)
                    .isThrownBy(() -> india("MH", null, item(theCheckedCase(), discount)))
                    .satisfies(problem -> assertThat(problem.slug()).isEqualTo("discount-too-large"));
        }
    }

    @Test
    void headerAndLinesAgreeWhereRoundingEachLineWouldNot() {
        // 3 % of 16.50 is 0.495 on each of three lines; rounded line by line that is 1.50, of the whole bill 1.49.
        Bill bill = india("MH", null, fixed("16.50"), fixed("16.50"), fixed("16.50"));
        assertThat(sum(bill.taxes())).isEqualTo(inr("1.49"));
        Money lines = bill.lines().stream()
                .map(line -> sum(line.breakdown().taxes()))
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(lines).isEqualTo(inr("1.49"));
    }

    @Test
    void centralAndStateTaxNeverDifferByMoreThanOnePaisaOnABill() {
        BillEngine.Item[] odd = Stream.generate(() -> fixed("33.40")).limit(9).toArray(BillEngine.Item[]::new);
        List<TaxLine> taxes = india("MH", null, odd).taxes();
        assertThat(taxes.get(0).amount().minus(taxes.get(1).amount()).amount().abs())
                .isLessThanOrEqualTo(inr("0.01").amount());
    }

    @Test
    void aMixedBasketIsTaxedPartByPart() {
        PieceDraft bar = aGoldPiece("10.000")
                .of(Metal.GOLD, "24KF", "7108")
                .with(gbp("1000"))
                .draft();
        PieceDraft ring = aGoldPiece("10.000").with(gbp("1000")).draft();
        Bill bill = bill("GB", "GBP", "LONDON", null, bar, ring);
        assertThat(bill.taxes())
                .extracting(TaxLine::label, tax -> tax.amount().amount().toPlainString())
                .containsExactly(tuple("VAT exempt (investment gold)", "0.00"), tuple("VAT", "200.00"));
        assertThat(bill.total()).isEqualTo(Money.of("2200", "GBP"));
        assertThat(bill.roundOff().isZero()).isTrue();
    }

    @Test
    void aChargeKindMayHaveATaxClassOfItsOwn() {
        TaxRule goods = rule(TaxClass.JEWELLERY, "GST", "3");
        TaxRule work = rule(TaxClass.MAKING, "GST on making", "5");
        TaxPack pack = new TaxPack(
                "IN", "GST", null, null, Map.of(PriceLine.Kind.MAKING, TaxClass.MAKING), List.of(goods, work));
        PieceDraft piece = aGoldPiece("10.000")
                .with(PricePlan.metalRate(wastage("0"), makingPerGram("1000")))
                .draft();
        Worked worked = PriceEngine.work(piece, Currency.getInstance("INR"), purity -> gold22("9000.00"));
        Bill bill = new BillEngine(pack, new Supply("MH", null, DAY))
                .bill(List.of(new BillEngine.Item(worked, inr("1000.01"))));
        assertThat(bill.taxes()).extracting(TaxLine::base).containsExactly(inr("89099.99"), inr("9900.00"));
        assertThat(sum(bill.taxes())).isEqualTo(inr("3168.00"));
    }

    @Test
    void newYorkCityAddsUpFromStateCityAndSurcharge() {
        Bill bill = bill(
                "US",
                "USD",
                "ny-nyc",
                null,
                aGoldPiece("1")
                        .with(PricePlan.fixed(Money.of("1234.56", "USD")))
                        .draft());
        assertThat(bill.taxes())
                .extracting(TaxLine::label)
                .containsExactly("New York State sales tax", "New York City sales tax", "MCTD surcharge");
        assertThat(sum(bill.taxes())).isEqualTo(Money.of("109.57", "USD"));
    }

    @Test
    void aPlaceWithoutARuleShowsThatItsTaxIsNotSet() {
        Bill bill = bill(
                "US",
                "USD",
                "ZZ",
                null,
                aGoldPiece("1").with(PricePlan.fixed(Money.of("100", "USD"))).draft());
        assertThat(bill.taxes()).extracting(TaxLine::label).containsExactly("Sales tax not set for this place");
    }

    @Test
    void emiratesTaxJewelleryAndZeroRateInvestmentMetal() {
        PieceDraft bar = aGoldPiece("10.000")
                .of(Metal.SILVER, "999", "7106")
                .with(fixedIn("AED"))
                .draft();
        PieceDraft chain = aGoldPiece("10.000")
                .of(Metal.SILVER, "999", null)
                .with(fixedIn("AED"))
                .draft();
        assertThat(bill("AE", "AED", "DU", null, bar).total()).isEqualTo(Money.of("1000", "AED"));
        assertThat(bill("AE", "AED", "DU", null, chain).total()).isEqualTo(Money.of("1050", "AED"));
    }

    private static TaxRule rule(TaxClass taxClass, String label, String percent) {
        return new TaxRule(
                taxClass, null, null, DAY, null, List.of(new TaxRule.Component(label, Percent.of(percent))), "test");
    }

    private static PricePlan gbp(String amount) {
        return PricePlan.fixed(Money.of(amount, "GBP"));
    }

    private static PricePlan fixedIn(String currency) {
        return PricePlan.fixed(Money.of("1000", currency));
    }

    private static BillEngine.Item fixed(String amount) {
        return item(aGoldPiece("1").with(PricePlan.fixed(inr(amount))).draft(), "0");
    }

    private static BillEngine.Item item(PieceDraft piece, String discount) {
        return new BillEngine.Item(
                PriceEngine.work(piece, Currency.getInstance("INR"), purity -> gold22("6000.00")), inr(discount));
    }

    private static Bill india(String branch, @Nullable String customer, BillEngine.Item... items) {
        return new BillEngine(PACKS.of("IN"), new Supply(branch, customer, DAY)).bill(List.of(items));
    }

    private static Bill bill(
            String country, String currency, String branch, @Nullable String customer, PieceDraft... pieces) {
        Currency money = Currency.getInstance(currency);
        List<BillEngine.Item> items = Stream.of(pieces)
                .map(piece ->
                        new BillEngine.Item(PriceEngine.work(piece, money, purity -> gold22("1")), Money.zero(money)))
                .toList();
        return new BillEngine(PACKS.of(country), new Supply(branch, customer, DAY)).bill(items);
    }

    private static Money sum(List<TaxLine> taxes) {
        return taxes.stream().map(TaxLine::amount).reduce(Money::plus).orElseThrow();
    }
}
