package app.karat.shop.documents;

import app.karat.shop.branches.Shop;
import app.karat.shop.returns.Credit;
import app.karat.shop.returns.CreditLine;
import app.karat.shop.returns.CreditNote;
import app.karat.shop.returns.ReturnKind;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The credit note of goods that came back, charge by charge. */
final class CreditNotePaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Shop shop;
    private final CreditNote note;
    private final FigurePaper paper;

    CreditNotePaper(Shop shop, CreditNote note, TillPapers.Roll roll) {
        this.shop = shop;
        this.note = note;
        String title = note.kind() == ReturnKind.RETURN ? "Credit note " : "Buy-back ";
        this.paper = new FigurePaper(shop, roll, title + note.number());
    }

    byte[] draw() {
        var details = note.details();
        paper.line("Branch", shop.branch(note.branchId()).name())
                .line(
                        "Date",
                        TIME.format(note.at().atZone(shop.tenant().profile().timeZone())))
                .line("Against invoice", note.invoiceNumber())
                .line(
                        "Customer",
                        note.customer() == null
                                ? "Walk-in customer"
                                : note.customer().name())
                .line("Reason", details.reason());
        details.credit().lines().forEach(this::line);
        totals(details.credit());
        details.refunds().forEach(refund -> paper.line(words(refund.method().name()), refund.amount()));
        if (details.voucher() != null) {
            paper.line(
                    "As " + words(details.voucher().kind().name()),
                    details.voucher().amount());
        }
        if (note.approvedBy() != null) {
            paper.note("Approved by " + note.approvedBy());
        }
        paper.code(note.voucherCode() == null ? note.number() : note.voucherCode());
        return paper.draw(note.number());
    }

    private void line(CreditLine line) {
        String much = line.quantity() == null ? "" : "  " + line.quantity();
        paper.section(line.name() + "  " + line.tag() + much);
        line.charges().forEach(charge -> paper.line(charge.label() + "  " + charge.how(), charge.refunded()));
        paper.line("Given back before tax", line.taxable());
    }

    private void totals(Credit credit) {
        paper.section("Total");
        if (credit.allowance() != null) {
            paper.line("Allowance, taxes included", credit.allowance());
        }
        if (credit.deduction() != null) {
            paper.line("Deduction, taxes included", credit.deduction().negated());
        }
        paper.line("Taxable value", credit.taxable());
        credit.taxes().forEach(tax -> paper.line(tax.label(), tax.amount()));
        if (!credit.roundOff().isZero()) {
            paper.line("Round-off", credit.roundOff());
        }
        paper.sum("Given back", credit.total());
    }

    private static String words(String name) {
        String plain = name.replace('_', ' ');
        return plain.equals("UPI")
                ? plain
                : plain.charAt(0) + plain.substring(1).toLowerCase(Locale.ROOT);
    }
}
