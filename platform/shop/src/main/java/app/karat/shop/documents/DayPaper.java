package app.karat.shop.documents;

import app.karat.shop.branches.Shop;
import app.karat.shop.till.BusinessDay;
import app.karat.shop.till.DayFigures;

/** The report of a branch's day. */
final class DayPaper {

    private final BusinessDay day;
    private final FigurePaper paper;
    private final String title;

    DayPaper(Shop shop, BusinessDay day, TillPapers.Roll roll) {
        this.day = day;
        this.title = "Day report " + shop.branch(day.branchId()).name() + " " + day.day();
        this.paper = new FigurePaper(shop, roll, title);
    }

    byte[] draw() {
        DayFigures figures = day.figures();
        paper.line("State", day.closedAt() == null ? "open" : "closed by " + day.closedByName())
                .section("Sales")
                .line("Invoices", Long.toString(figures.sales().count()))
                .line("Pieces", Long.toString(figures.sales().pieces()));
        if (figures.sales().firstInvoice() != null) {
            paper.line("First", String.valueOf(figures.sales().firstInvoice()));
            paper.line("Last", String.valueOf(figures.sales().lastInvoice()));
        }
        paper.line("Taxable value", figures.sales().taxable());
        figures.taxes()
                .forEach(tax -> paper.line(
                        tax.label() + " " + tax.percent().stripTrailingZeros().toPlainString() + " %", tax.amount()));
        paper.sum("Invoiced", figures.sales().total()).section("Paid by");
        figures.payments()
                .forEach(each ->
                        paper.line(ZReportPaper.words(each.method()) + " (" + each.count() + ")", each.amount()));
        paper.section("Tills");
        for (DayFigures.Till till : figures.tills()) {
            if (till.difference() == null) {
                paper.line(till.till(), "not counted");
            } else {
                paper.line(till.till() + " " + till.zNumber(), till.difference());
            }
        }
        paper.section("Postings");
        figures.accounts()
                .forEach(each -> paper.line(each.account(), each.debit().minus(each.credit())));
        return paper.draw(title);
    }
}
