package app.karat.shop.einvoice;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.returns.Credit;
import app.karat.shop.returns.CreditLine;
import app.karat.shop.sales.Bill;
import app.karat.shop.sales.Sale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items of a credit note: what came back of each line of the sale, rate by rate, in the proportion in which its taxes went back. Allowances and
 * deductions are of the whole note, and are spread so that the items come to it exactly.
 */
final class CreditedItems {

    private final Shop shop;
    private final Sale sale;

    CreditedItems(Shop shop, Sale sale) {
        this.shop = shop;
        this.sale = sale;
    }

    /** All taxes of the note, told apart as the form does; the base is its taxable amount. */
    static GstSplit taxes(Credit credit) {
        BigDecimal cgst = tax(credit, "CGST");
        BigDecimal sgst = tax(credit, "SGST").add(tax(credit, "UTGST"));
        BigDecimal igst = credit.tax().amount().subtract(cgst).subtract(sgst);
        return new GstSplit(BigDecimal.ZERO, credit.taxable().amount(), igst, cgst, sgst);
    }

    List<FormItem> of(Credit credit) {
        Map<Object, Bill.Line> sold =
                sale.bill().lines().stream().collect(Collectors.toMap(Bill.Line::pieceId, Function.identity()));
        boolean onlyAllowance =
                credit.lines().stream().allMatch(line -> line.taxable().isZero());
        List<Weighed> weighed = onlyAllowance
                ? sale.bill().lines().stream()
                        .flatMap(line -> weighed(line, BigDecimal.ONE))
                        .toList()
                : credit.lines().stream()
                        .flatMap(back -> weighed(back, sold.get(back.pieceId())))
                        .toList();
        return spread(weighed, taxes(credit), credit.total().currency());
    }

    private Stream<Weighed> weighed(CreditLine back, Bill.@Nullable Line line) {
        if (line == null || line.breakdown().taxable().isZero()) {
            return Stream.empty();
        }
        BigDecimal part =
                back.taxable().amount().divide(line.breakdown().taxable().amount(), MathContext.DECIMAL64);
        return weighed(line, part);
    }

    private Stream<Weighed> weighed(Bill.Line line, BigDecimal part) {
        return FormItem.of(shop, sale, line).stream().map(item -> new Weighed(item, part));
    }

    private static List<FormItem> spread(List<Weighed> weighed, GstSplit whole, Currency currency) {
        var taxable = column(weighed, GstSplit::taxable, whole, currency);
        var igst = column(weighed, GstSplit::igst, whole, currency);
        var cgst = column(weighed, GstSplit::cgst, whole, currency);
        var sgst = column(weighed, GstSplit::sgst, whole, currency);
        return IntStream.range(0, weighed.size())
                .mapToObj(i -> weighed.get(i)
                        .item()
                        .with(new GstSplit(
                                weighed.get(i).item().tax().rate(),
                                taxable.get(i).amount(),
                                igst.get(i).amount(),
                                cgst.get(i).amount(),
                                sgst.get(i).amount())))
                .toList();
    }

    private static List<Money> column(
            List<Weighed> weighed, Function<GstSplit, BigDecimal> of, GstSplit whole, Currency currency) {
        List<BigDecimal> weights = weighed.stream()
                .map(each -> of.apply(each.item().tax()).multiply(each.part()))
                .toList();
        return Money.of(of.apply(whole), currency).split(weights);
    }

    private static BigDecimal tax(Credit credit, String label) {
        return credit.taxes().stream()
                .filter(part -> part.label().equals(label))
                .map(part -> part.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An item of the sale, and how much of it came back. */
    private record Weighed(FormItem item, BigDecimal part) {}
}
