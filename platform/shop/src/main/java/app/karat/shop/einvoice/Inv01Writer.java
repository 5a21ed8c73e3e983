package app.karat.shop.einvoice;

import app.karat.kernel.problem.FieldError;
import app.karat.shop.branches.Shop;
import app.karat.shop.sales.Article;
import app.karat.shop.sales.Bill;
import app.karat.shop.sales.Buyer;
import app.karat.shop.sales.Sale;
import app.karat.shop.text.Gstin;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the form from a sale, or says what is missing. Amounts are those of the invoice, never worked out anew. */
final class Inv01Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String JEWELLERY = "7113";

    private final Shop shop;
    private final Sale sale;
    private final List<FieldError> missing = new ArrayList<>();

    Inv01Writer(Shop shop, Sale sale) {
        this.shop = shop;
        this.sale = sale;
    }

    /** The form, or {@link EInvoiceProblem#incomplete}. */
    Inv01 write() {
        Buyer customer = Objects.requireNonNull(sale.customer());
        var branch = shop.branch(sale.branchId());
        var settings = shop.settings();
        Optional<Gstin> ours = gstin("settings.taxId", "The business's own", settings.taxId());
        Optional<Gstin> theirs = gstin("customer.taxId", "The customer's", customer.taxId());
        Optional<PostalAddress> from = address("branch.address", "The branch", branch.address());
        Optional<PostalAddress> to = address("customer.address", "The customer", customer.address());
        if (!missing.isEmpty()) {
            throw EInvoiceProblem.incomplete(missing);
        }
        GstSplit whole = GstSplit.of(sale.bill().taxes());
        String supply = whole.isBetweenStates()
                ? theirs.orElseThrow().state()
                : ours.orElseThrow().state();
        return new Inv01(
                "1.1",
                new Inv01.Transaction("GST", "B2B", "N", "N"),
                new Inv01.Document(
                        "INV", sale.invoiceNumber(), shop.day(sale.at()).format(DAY)),
                party(
                        ours.orElseThrow(),
                        settings.business(),
                        null,
                        from.orElseThrow(),
                        settings.phone(),
                        settings.email()),
                party(
                        theirs.orElseThrow(),
                        customer.name(),
                        supply,
                        to.orElseThrow(),
                        customer.phone(),
                        customer.email()),
                items(),
                values(whole));
    }

    private static Inv01.Party party(
            Gstin gstin,
            String name,
            @Nullable String supply,
            PostalAddress at,
            @Nullable String phone,
            @Nullable String email) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return new Inv01.Party(
                gstin.text(),
                name.length() > 100 ? name.substring(0, 100) : name,
                supply,
                at.line1(),
                at.line2(),
                at.place(),
                at.pin(),
                gstin.state(),
                digits.length() >= 6 && digits.length() <= 12 ? digits : null,
                email);
    }

    private List<Inv01.Item> items() {
        List<Inv01.Item> items = new ArrayList<>();
        for (Bill.Line line : sale.bill().lines()) {
            for (GstSplit part : GstSplit.byRate(line.breakdown().taxes())) {
                items.add(item(Integer.toString(items.size() + 1), line, part));
            }
        }
        return items;
    }

    private Inv01.Item item(String number, Bill.Line line, GstSplit part) {
        Article article = sale.articles().get(line.pieceId());
        String hsn = article == null || article.hsn() == null ? shop.pack().hsn() : article.hsn();
        return new Inv01.Item(
                number,
                line.name(),
                "N",
                hsn == null ? JEWELLERY : hsn,
                BigDecimal.ONE,
                "NOS",
                part.taxable(),
                part.taxable(),
                BigDecimal.ZERO,
                part.taxable(),
                part.rate(),
                part.igst(),
                part.cgst(),
                part.sgst(),
                part.total());
    }

    private Inv01.Values values(GstSplit whole) {
        Bill bill = sale.bill();
        return new Inv01.Values(
                bill.taxable().amount(),
                whole.cgst(),
                whole.sgst(),
                whole.igst(),
                bill.roundOff().amount(),
                bill.total().amount());
    }

    private Optional<Gstin> gstin(String field, String whose, @Nullable String number) {
        Optional<Gstin> found = Gstin.parse(number);
        if (found.isEmpty()) {
            missing.add(new FieldError(field, "gstin", whose + " GSTIN is missing or wrong."));
        }
        return found;
    }

    private Optional<PostalAddress> address(String field, String whose, @Nullable String written) {
        Optional<PostalAddress> found = PostalAddress.of(written);
        if (found.isEmpty()) {
            missing.add(new FieldError(field, "pin-code", whose + " needs an address with a PIN code of six digits."));
        }
        return found;
    }
}
