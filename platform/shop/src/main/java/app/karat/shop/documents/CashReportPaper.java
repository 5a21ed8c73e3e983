package app.karat.shop.documents;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.compliance.CashPayment;
import app.karat.shop.compliance.CashReport;
import app.karat.shop.compliance.WholeReport;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that the form about a large cash payment asks for, in its order, to be copied into it and kept for five years. */
final class CashReportPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String EMPTY = "–";

    private final Shop shop;
    private final WholeReport whole;
    private final CashReport report;
    private final FigurePaper paper;

    CashReportPaper(Shop shop, WholeReport whole) {
        this.shop = shop;
        this.whole = whole;
        this.report = whole.report();
        this.paper =
                new FigurePaper(shop, TillPapers.Roll.A4, report.form() + ": cash received in a trade or business");
    }

    byte[] draw() {
        payer();
        cash();
        paper.section("Business that received the cash")
                .line("Name", shop.settings().business())
                .line(shop.pack().taxIdName(), text(shop.settings().taxId()));
        paper.note(
                "To be filed by " + report.fileBy() + "; the limit was reached on " + report.reachedOn()
                        + ". The payer is sent a statement by 31 January of the following year. Keep this paper for five years.");
        var filing = report.filing();
        if (filing != null) {
            paper.note("Filed on " + filing.filedOn() + " by " + filing.byName() + ", reference "
                    + text(filing.reference()));
        }
        return paper.draw(report.form());
    }

    private void payer() {
        var filing = report.filing();
        paper.section("Person from whom the cash was received")
                .line("Name", report.payer().name())
                .line(shop.pack().customerTaxIdName(), text(whole.taxId()))
                .line("Address", text(report.payer().address()))
                .line("Phone", text(report.payer().phone()))
                .line("Date of birth", text(filing == null ? null : filing.dateOfBirth()))
                .line("Occupation", text(filing == null ? null : filing.occupation()))
                .line(
                        "Identity paper",
                        filing == null
                                ? EMPTY
                                : filing.paper().kind() + ", " + filing.paper().issuer())
                .line("Its number", text(whole.paperNumber()));
    }

    private void cash() {
        paper.section("Transaction and payments")
                .line("Received in several payments", report.payments().size() > 1 ? "Yes" : "No");
        for (CashPayment payment : report.payments()) {
            String at = TIME.format(payment.at().atZone(shop.tenant().profile().timeZone()));
            var goods = payment.goods();
            paper.line(at + (goods == null ? "" : ", " + goods.invoice()), payment.amount());
            if (goods != null) {
                paper.note(goods.description() + ", price "
                        + goods.price().amount().toPlainString());
            }
        }
        part("Notes and coins", "CASH");
        part("Cashier's cheques, drafts and money orders", "BANK_DRAFT");
        paper.sum("Total cash received", report.total());
    }

    private void part(String label, String method) {
        Money sum = report.paidBy(method);
        if (sum.isPositive()) {
            paper.line(label, sum);
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, EMPTY);
    }
}
