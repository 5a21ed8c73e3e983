package app.karat.shop.quotes.web;

import app.karat.kernel.values.Money;
import app.karat.shop.approvals.Approver;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.pricing.TaxLine;
import app.karat.shop.quotes.LockUse;
import app.karat.shop.quotes.Quote;
import app.karat.shop.quotes.SignedQuote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A binding price.
 *
 * @param quote the signed token to pay with
 * @param margin only for managers and owners
 * @param approval what allowed discounts below the floors
 * @param taxNote why a certificate of the customer does not count
 * @param rateLock the promised rate it was made with
 */
record QuoteResponse(
        UUID quoteId,
        String quote,
        Instant expiresAt,
        List<Line> lines,
        Money taxable,
        List<TaxLine> taxes,
        Money roundOff,
        Money total,
        @Nullable Money margin,
        @Nullable Approver approval,
        @Nullable LockUse rateLock,
        @Nullable String taxNote) {

    /** One piece and its price. */
    @Schema(name = "QuoteLine")
    record Line(
            UUID pieceId,
            String tag,
            String name,
            PriceBreakdown breakdown,
            @Nullable Quantity quantity) {}

    static QuoteResponse of(SignedQuote signed) {
        Quote quote = signed.quote();
        return new QuoteResponse(
                quote.id(),
                signed.token(),
                quote.expiresAt(),
                quote.lines().stream()
                        .map(line ->
                                new Line(line.pieceId(), line.tag(), line.name(), line.breakdown(), line.quantity()))
                        .toList(),
                quote.taxable(),
                quote.taxes(),
                quote.roundOff(),
                quote.total(),
                signed.margin(),
                quote.approval(),
                quote.rateLock(),
                signed.taxNote());
    }
}
