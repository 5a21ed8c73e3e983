package app.karat.shop.documents;

import app.karat.shop.branches.Shop;
import app.karat.shop.till.CashCount;
import app.karat.shop.till.TillSession;
import app.karat.shop.till.ZReport;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Z report of a counted till. */
final class ZReportPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Shop shop;
    private final TillSession till;
    private final TillSession.Closing closing;
    private final FigurePaper paper;

    ZReportPaper(Shop shop, TillSession till, TillSession.Closing closing, TillPapers.Roll roll) {
        this.shop = shop;
        this.till = till;
        this.closing = closing;
        this.paper = new FigurePaper(shop, roll, "Z report " + closing.zNumber());
    }

    byte[] draw() {
        ZReport report = closing.report();
        paper.line("Branch", shop.branch(till.branchId()).name())
                .line("Till", till.till())
                .line("Opened", at(till.openedAt()) + ", " + till.openedByName())
                .line("Closed", at(closing.at()) + ", " + closing.byName())
                .section("Sales")
                .line("Invoices", Long.toString(report.sales().count()))
                .sum("Invoiced", report.sales().total())
                .section("Paid by");
        report.payments().forEach(each -> paper.line(words(each.method()) + " (" + each.count() + ")", each.amount()));
        cash(report);
        paper.section("Postings");
        report.accounts()
                .forEach(each -> paper.line(each.account(), each.debit().minus(each.credit())));
        return paper.draw("Z report " + closing.zNumber());
    }

    private void cash(ZReport report) {
        paper.section("Cash").line("Float", till.opening());
        report.movements().forEach(each -> paper.line(words(each.kind()) + " (" + each.count() + ")", each.amount()));
        paper.sum("Expected", closing.expected())
                .sum("Counted", closing.counted())
                .sum("Difference", closing.difference());
        paper.section("Counted");
        for (CashCount.Pile pile : closing.count().piles()) {
            paper.line(pile.value().toPlainString() + " ×", Integer.toString(pile.count()));
        }
    }

    private String at(Instant moment) {
        return TIME.format(moment.atZone(shop.tenant().profile().timeZone()));
    }

    /** {@code CASH_OUT} as people read it. */
    static String words(String constant) {
        String lower = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.equals("upi") ? "UPI" : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
