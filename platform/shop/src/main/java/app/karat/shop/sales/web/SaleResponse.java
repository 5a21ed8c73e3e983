package app.karat.shop.sales.web;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.payments.Payment;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.TaxLine;
import app.karat.shop.sales.Article;
import app.karat.shop.sales.Bill;
import app.karat.shop.sales.Buyer;
import app.karat.shop.sales.Sale;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale as clients see it: the answer to selling, the same every time it is asked for. */
record SaleResponse(
        UUID id,
        String invoiceNumber,
        UUID branchId,
        Instant at,
        @Nullable Buyer customer,
        List<Line> lines,
        Money taxable,
        List<TaxLine> taxes,
        Money roundOff,
        Money total,
        Money paid,
        Money due,
        Money change,
        List<Payment> payments,
        String soldByName,
        String verifyUrl,
        List<StampedRate> rates) {

    static SaleResponse of(Sale sale, String verifyUrl) {
        Bill bill = sale.bill();
        return new SaleResponse(
                sale.id(),
                sale.invoiceNumber(),
                sale.branchId(),
                sale.at(),
                sale.customer(),
                bill.lines().stream()
                        .map(line -> Line.of(
                                line, Objects.requireNonNull(sale.articles().get(line.pieceId()))))
                        .toList(),
                bill.taxable(),
                bill.taxes(),
                bill.roundOff(),
                bill.total(),
                bill.total().minus(sale.onAccount()),
                sale.onAccount(),
                sale.change(),
                sale.payments(),
                sale.soldByName(),
                verifyUrl,
                bill.rates());
    }

    /** One piece of the sale. */
    @Schema(name = "SaleLine")
    record Line(
            UUID pieceId,
            String tag,
            String name,
            String category,
            Metal metal,
            String purity,
            Fineness fineness,
            Weight grossGrams,
            Weight netGrams,
            Carats stoneCarats,
            @Nullable String huid,
            @Nullable String hsn,
            PriceBreakdown breakdown) {

        static Line of(Bill.Line line, Article article) {
            return new Line(
                    line.pieceId(),
                    line.tag(),
                    line.name(),
                    article.category(),
                    article.metal(),
                    article.purity(),
                    article.fineness(),
                    article.grossGrams(),
                    article.netGrams(),
                    article.stoneCarats(),
                    article.huid(),
                    article.hsn(),
                    line.breakdown());
        }
    }
}
