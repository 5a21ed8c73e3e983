package app.karat.shop.documents;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.TaxLine;
import app.karat.shop.sales.Article;
import app.karat.shop.sales.Bill;
import app.karat.shop.sales.Sale;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sale as its invoice's code shows it to anybody: everything the price was made of and how to recompute it, and nothing about the customer, the
 * payments or who sold it.
 */
public record Verification(
        String business,
        String branch,
        String country,
        String locale,
        String timeZone,
        String invoiceNumber,
        Instant at,
        List<Line> lines,
        Money taxable,
        List<TaxLine> taxes,
        Money roundOff,
        Money total,
        List<StampedRate> rates,
        List<String> formulas) {

    private static final List<String> FORMULAS = List.of(
            "Net weight = gross weight − stones (1 ct = 0.2 g) − other parts, to 0.001 g.",
            "Fine weight = net weight × fineness ÷ 1000, to 0.001 g.",
            "Metal = net weight × rate per gram; each line is rounded half up to the smallest coin.",
            "Wastage by weight = net weight × percent, to 0.001 g, × rate per gram.",
            "Making, stones and other charges = quantity × rate, as each line says.",
            "Taxable value = sum of the lines; tax = taxable value × percent.",
            "Total = taxable value + taxes + round-off.");

    static Verification of(Shop shop, Sale sale) {
        Bill bill = sale.bill();
        var profile = shop.tenant().profile();
        return new Verification(
                shop.settings().business(),
                shop.find(sale.branchId()).map(Branch::name).orElse(""),
                profile.country(),
                profile.locale().toLanguageTag(),
                profile.timeZone().getId(),
                sale.invoiceNumber(),
                sale.at(),
                bill.lines().stream().map(line -> Line.of(line, sale)).toList(),
                bill.taxable(),
                bill.taxes(),
                bill.roundOff(),
                bill.total(),
                bill.rates(),
                FORMULAS);
    }

    /** One article of the sale. */
    @Schema(name = "VerifiedLine")
    public record Line(
            String tag,
            String name,
            @Nullable String purity,
            @Nullable String huid,
            PriceBreakdown breakdown) {

        static Line of(Bill.Line line, Sale sale) {
            Article article = Objects.requireNonNull(sale.articles().get(line.pieceId()));
            return new Line(line.tag(), line.name(), article.purity(), article.huid(), line.breakdown());
        }
    }
}
