package app.karat.shop.documents;

import app.karat.shop.branches.Settings;
import app.karat.shop.branches.Shop;
import app.karat.shop.sales.Buyer;
import app.karat.shop.sales.SellerShare;
import app.karat.shop.text.Gstin;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The top of an invoice: who sells, which invoice this is, who buys. */
final class InvoiceHead {

    private final Invoice invoice;

    InvoiceHead(Invoice invoice) {
        this.invoice = invoice;
    }

    PdfPTable table() {
        PdfPTable head = Ink.table(3f, 2f);
        head.addCell(Ink.holding(seller()));
        head.addCell(Ink.holding(number()));
        PdfPCell rule = Ink.cell("", Ink.text(4));
        rule.setColspan(2);
        rule.setFixedHeight(10);
        rule.setBorder(PdfPCell.BOTTOM);
        rule.setBorderColor(Ink.GOLD);
        rule.setBorderWidth(1.2f);
        head.addCell(rule);
        PdfPCell buyer = Ink.holding(buyer());
        buyer.setColspan(2);
        buyer.setPaddingTop(10);
        head.addCell(buyer);
        head.setSpacingAfter(12);
        return head;
    }

    private PdfPTable seller() {
        Shop shop = invoice.shop();
        Settings settings = shop.settings();
        PdfPTable seller = Ink.table(1f);
        PdfPCell name = Ink.cell(settings.business(), Ink.display(24));
        name.setPaddingBottom(6);
        seller.addCell(name);
        add(seller, joined(" · ", invoice.branch().name(), invoice.branch().place()));
        add(seller, invoice.branch().address());
        add(seller, joined(" · ", settings.phone(), settings.email(), settings.website()));
        if (settings.taxId() != null) {
            seller.addCell(Ink.cell(shop.pack().taxIdName() + " " + settings.taxId(), Ink.strong(8)));
        }
        return seller;
    }

    private PdfPTable number() {
        var zone = invoice.shop().tenant().profile().timeZone();
        var locale = invoice.shop().tenant().profile().locale();
        var at = invoice.sale().at().atZone(zone);
        PdfPTable number = Ink.table(1f);
        PdfPCell title = Ink.right(invoice.shop().pack().invoiceTitle().toUpperCase(locale), Ink.label(10));
        title.setPaddingTop(9);
        title.setPaddingBottom(5);
        number.addCell(title);
        number.addCell(Ink.right(invoice.sale().invoiceNumber(), Ink.strong(12)));
        number.addCell(Ink.right(at.format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale)), Ink.text(9)));
        number.addCell(Ink.right("Sold by " + sellers(), Ink.quiet(8)));
        return number;
    }

    private PdfPTable buyer() {
        PdfPTable table = Ink.table(1f);
        table.addCell(Ink.cell("BILLED TO", Ink.label(7)));
        Buyer buyer = invoice.sale().customer();
        if (buyer == null) {
            table.addCell(Ink.cell("Walk-in customer", Ink.text(9)));
            return table;
        }
        table.addCell(Ink.cell(buyer.name(), Ink.strong(10)));
        add(table, joined(", ", buyer.address(), buyer.place()));
        add(table, joined(" · ", buyer.phone(), buyer.email()));
        if (buyer.taxId() != null) {
            var pack = invoice.shop().pack();
            boolean business = Gstin.parse(buyer.taxId()).isPresent();
            String name = business ? pack.taxIdName() : pack.customerTaxIdName();
            table.addCell(Ink.cell(name + " " + buyer.taxId(), Ink.text(8)));
        }
        return table;
    }

    private static void add(PdfPTable table, String text) {
        if (!text.isEmpty()) {
            PdfPCell cell = Ink.cell(text, Ink.quiet(8));
            cell.setHorizontalAlignment(Element.ALIGN_LEFT);
            table.addCell(cell);
        }
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    private String sellers() {
        var sellers = invoice.sale().sellers();
        return sellers.isEmpty()
                ? invoice.sale().soldByName()
                : sellers.stream().map(SellerShare::name).collect(Collectors.joining(", "));
    }
}
