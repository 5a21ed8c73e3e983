package app.karat.shop.einvoice;

import app.karat.shop.branches.Shop;
import app.karat.shop.sales.Article;
import app.karat.shop.sales.Bill;
import app.karat.shop.sales.Sale;
import java.math.BigDecimal;
import java.util.List;

/** One line of the form: a piece, or the part of a piece that bears one rate. */
record FormItem(String name, String hsn, GstSplit tax) {

    private static final String JEWELLERY = "7113";

    /** The items of one line of that sale. */
    static List<FormItem> of(Shop shop, Sale sale, Bill.Line line) {
        Article article = sale.articles().get(line.pieceId());
        String hsn = article == null || article.hsn() == null ? shop.pack().hsn() : article.hsn();
        return GstSplit.byRate(line.breakdown().taxes()).stream()
                .map(part -> new FormItem(line.name(), hsn == null ? JEWELLERY : hsn, part))
                .toList();
    }

    /** The same line with other amounts. */
    FormItem with(GstSplit other) {
        return new FormItem(name, hsn, other);
    }

    Inv01.Item numbered(int number) {
        return new Inv01.Item(
                Integer.toString(number),
                name,
                "N",
                hsn,
                BigDecimal.ONE,
                "NOS",
                tax.taxable(),
                tax.taxable(),
                BigDecimal.ZERO,
                tax.taxable(),
                tax.rate(),
                tax.igst(),
                tax.cgst(),
                tax.sgst(),
                tax.total());
    }
}
