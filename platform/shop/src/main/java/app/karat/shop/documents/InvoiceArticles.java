package app.karat.shop.documents;

import app.karat.kernel.values.Carats;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.sales.Article;
import app.karat.shop.sales.Bill;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/**
 * The articles of an invoice: what each one is and weighs, and metal, wastage, making, stones, hallmark and other charges apart (BIS hallmarking
 * regulations, bill of sale).
 */
final class InvoiceArticles {

    private static final float[] COLUMNS = {0.5f, 6.1f, 1.6f, 1.6f, 1.6f, 2.4f};

    private final Invoice invoice;
    private final MoneyText money;

    InvoiceArticles(Invoice invoice) {
        this.invoice = invoice;
        this.money = invoice.money();
    }

    PdfPTable table() {
        PdfPTable table = Ink.table(COLUMNS);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        String currency = invoice.sale().bill().total().currency().getCurrencyCode();
        table.addCell(head("", false));
        table.addCell(head("ARTICLE", false));
        table.addCell(head("GROSS g", true));
        table.addCell(head("NET g", true));
        table.addCell(head("STONES ct", true));
        table.addCell(head("AMOUNT " + currency, true));
        List<Bill.Line> lines = invoice.sale().bill().lines();
        for (int i = 0; i < lines.size(); i++) {
            addArticle(table, i + 1, lines.get(i));
        }
        table.setSpacingAfter(10);
        return table;
    }

    private void addArticle(PdfPTable table, int number, Bill.Line line) {
        Article article = Objects.requireNonNull(invoice.sale().articles().get(line.pieceId()));
        table.addCell(top(Ink.cell(Integer.toString(number), Ink.quiet(9))));
        table.addCell(top(Ink.cell(line.name(), Ink.strong(10))));
        table.addCell(top(Ink.right(article.grossGrams().toString(), Ink.text(9))));
        table.addCell(top(Ink.right(article.netGrams().toString(), Ink.text(9))));
        table.addCell(top(Ink.right(
                article.stoneCarats().equals(Carats.ZERO)
                        ? "–"
                        : article.stoneCarats().toString(),
                Ink.text(9))));
        table.addCell(top(Ink.right(money.plain(line.breakdown().taxable()), Ink.strong(9))));
        addUnder(table, Ink.cell(facts(line, article)), "");
        StampedRate rate = line.breakdown().rate();
        if (rate != null) {
            addUnder(table, Ink.cell(rateText(rate), Ink.quiet(8)), "");
        }
        for (PriceLine part : line.breakdown().lines()) {
            addPart(table, part);
        }
        PdfPCell end = Ink.cell("", Ink.text(4));
        end.setColspan(COLUMNS.length);
        end.setFixedHeight(6);
        end.setBorder(PdfPCell.BOTTOM);
        end.setBorderColor(Ink.LINE);
        table.addCell(end);
    }

    private void addPart(PdfPTable table, PriceLine part) {
        var text = new Phrase();
        text.add(new Chunk(Ink.drawable(part.label()), Ink.text(8)));
        text.add(new Chunk(
                "   " + Ink.drawable(money.explained(part.how(), part.amount().currency())), Ink.quiet(7)));
        PdfPCell cell = Ink.cell(text);
        cell.setColspan(4);
        table.addCell(Ink.cell("", Ink.text(8)));
        table.addCell(cell);
        table.addCell(Ink.right(money.plain(part.amount()), Ink.text(8)));
    }

    private static void addUnder(PdfPTable table, PdfPCell cell, String last) {
        table.addCell(Ink.cell("", Ink.text(8)));
        cell.setColspan(4);
        table.addCell(cell);
        table.addCell(Ink.right(last, Ink.text(8)));
    }

    private Phrase facts(Bill.Line line, Article article) {
        List<String> facts = new ArrayList<>();
        facts.add("%s %s (%s fine)".formatted(article.metal().word(), article.purity(), article.fineness()));
        facts.add("Tag " + line.tag());
        if (article.huid() != null) {
            facts.add("HUID " + article.huid());
        }
        String hsn = article.hsn() == null ? invoice.shop().pack().hsn() : article.hsn();
        if (hsn != null) {
            facts.add("HSN " + hsn);
        }
        return Ink.phrase(String.join("  ·  ", facts), Ink.text(8));
    }

    private String rateText(StampedRate rate) {
        return "Rate %s per gram of %s %s, %s"
                .formatted(
                        money.full(rate.perGram()),
                        rate.metal().word().toLowerCase(java.util.Locale.ROOT),
                        rate.label(),
                        rate.source());
    }

    private static PdfPCell head(String text, boolean right) {
        PdfPCell cell = right ? Ink.right(text, Ink.label(7)) : Ink.cell(text, Ink.label(7));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(Ink.LINE);
        cell.setPaddingBottom(5);
        return cell;
    }

    private static PdfPCell top(PdfPCell cell) {
        cell.setPaddingTop(7);
        return cell;
    }
}
