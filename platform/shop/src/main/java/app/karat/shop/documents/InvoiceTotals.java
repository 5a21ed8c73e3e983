package app.karat.shop.documents;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.pricing.TaxLine;
import app.karat.shop.sales.Bill;
import java.util.Locale;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The foot of the figures: taxes, round-off, the total in figures and words, and how it was paid. */
final class InvoiceTotals {

    private final Invoice invoice;
    private final MoneyText money;

    InvoiceTotals(Invoice invoice) {
        this.invoice = invoice;
        this.money = invoice.money();
    }

    PdfPTable table() {
        PdfPTable both = Ink.table(3.3f, 2.7f);
        both.setKeepTogether(true);
        PdfPCell words = Ink.holding(wordsAndPayments());
        words.setPaddingRight(24);
        both.addCell(words);
        both.addCell(Ink.holding(figures()));
        both.setSpacingAfter(14);
        return both;
    }

    private PdfPTable figures() {
        Bill bill = invoice.sale().bill();
        PdfPTable table = Ink.table(3f, 2f);
        row(table, "Taxable value", bill.taxable());
        for (TaxLine tax : bill.taxes()) {
            row(table, "%s %s %%".formatted(tax.label(), tax.percent()), tax.amount());
        }
        if (!bill.roundOff().isZero()) {
            row(table, "Round-off", bill.roundOff());
        }
        PdfPCell label = ruled(Ink.cell("Total", Ink.strong(11)));
        PdfPCell total = ruled(Ink.right(money.full(bill.total()), Ink.strong(13)));
        table.addCell(label);
        table.addCell(total);
        return table;
    }

    private PdfPTable wordsAndPayments() {
        PdfPTable table = Ink.table(1f);
        table.addCell(Ink.cell("AMOUNT IN WORDS", Ink.label(7)));
        table.addCell(Ink.cell(
                AmountInWords.of(invoice.sale().bill().total(), invoice.shop().pack()), Ink.text(9)));
        PdfPCell title = Ink.cell("PAID BY", Ink.label(7));
        title.setPaddingTop(8);
        table.addCell(title);
        for (Payment payment : invoice.sale().payments()) {
            table.addCell(Ink.cell(text(payment), Ink.text(9)));
        }
        return table;
    }

    private String text(Payment payment) {
        var text = new StringBuilder(method(payment)).append("  ").append(money.full(payment.amount()));
        if (payment.tendered() != null && !payment.change().isZero()) {
            text.append("  (").append(money.full(payment.tendered())).append(" given, ");
            text.append(money.full(payment.change())).append(" change)");
        }
        if (payment.reference() != null) {
            text.append("  ref. ").append(payment.reference());
        }
        if (payment.dueOn() != null) {
            text.append(", due on ").append(payment.dueOn());
        }
        return text.toString();
    }

    private static String method(Payment payment) {
        return switch (payment.method()) {
            case UPI -> "UPI";
            case CASH, CARD, BANK, BANK_DRAFT, VOUCHER, ON_ACCOUNT -> {
                String name = payment.method().name().replace('_', ' ');
                yield name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
            }
        };
    }

    private void row(PdfPTable table, String label, Money amount) {
        table.addCell(Ink.cell(label, Ink.text(9)));
        table.addCell(Ink.right(money.plain(amount), Ink.text(9)));
    }

    private static PdfPCell ruled(PdfPCell cell) {
        cell.setBorder(PdfPCell.TOP);
        cell.setBorderColor(Ink.GOLD);
        cell.setPaddingTop(6);
        return cell;
    }
}
