package app.karat.shop.einvoice;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.returns.CreditNote;
import app.karat.shop.sales.Buyer;
import app.karat.shop.sales.Sale;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the form from a paper, or says what is missing. Amounts are those of the paper, never worked out anew. */
final class Inv01Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Shop shop;
    private final Sale sale;
    private final @Nullable CreditNote note;

    Inv01Writer(Shop shop, Papers.Paper paper) {
        this.shop = shop;
        this.sale = paper.sale();
        this.note = paper.note();
    }

    /** The form, or {@link EInvoiceProblem#incomplete}. */
    Inv01 write() {
        return note == null ? invoice() : credit(note);
    }

    private Inv01 invoice() {
        var bill = sale.bill();
        List<FormItem> items = bill.lines().stream()
                .flatMap(line -> FormItem.of(shop, sale, line).stream())
                .toList();
        return form(
                Objects.requireNonNull(sale.customer()),
                new Inv01.Document("INV", sale.invoiceNumber(), day(sale.at())),
                null,
                items,
                values(GstSplit.of(bill.taxes()), bill.taxable(), bill.roundOff(), bill.total()));
    }

    /** The customer as the note names them; the tax goes back where it was paid. */
    private Inv01 credit(CreditNote back) {
        var credit = back.details().credit();
        return form(
                Objects.requireNonNull(back.customer()),
                new Inv01.Document("CRN", back.number(), day(back.at())),
                Inv01.Reference.to(sale.invoiceNumber(), day(sale.at())),
                new CreditedItems(shop, sale).of(credit),
                values(CreditedItems.taxes(credit), credit.taxable(), credit.roundOff(), credit.total()));
    }

    private Inv01 form(
            Buyer customer,
            Inv01.Document document,
            Inv01.@Nullable Reference reference,
            List<FormItem> items,
            Inv01.Values values) {
        boolean betweenStates = GstSplit.of(sale.bill().taxes()).isBetweenStates();
        var parties = FormParties.of(shop, sale.branchId(), customer, betweenStates);
        return new Inv01(
                "1.1",
                new Inv01.Transaction("GST", "B2B", "N", "N"),
                document,
                parties.seller(),
                parties.buyer(),
                IntStream.range(0, items.size())
                        .mapToObj(i -> items.get(i).numbered(i + 1))
                        .toList(),
                values,
                reference);
    }

    private static Inv01.Values values(GstSplit taxes, Money taxable, Money roundOff, Money total) {
        return new Inv01.Values(
                taxable.amount(), taxes.cgst(), taxes.sgst(), taxes.igst(), roundOff.amount(), total.amount());
    }

    private String day(Instant at) {
        return shop.day(at).format(DAY);
    }
}
