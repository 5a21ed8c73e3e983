package app.karat.shop.quotes.web;

import app.karat.shop.approvals.Approval;
import app.karat.shop.quotes.Bargained;
import app.karat.shop.quotes.DiscountApprovals;
import app.karat.shop.quotes.Quotes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Binding prices over HTTP. */
@RestController
@Tag(name = "Quotes", description = "Binding prices, good for ten minutes")
class QuoteController {

    private final Quotes quotes;
    private final DiscountApprovals approvals;

    QuoteController(Quotes quotes, DiscountApprovals approvals) {
        this.quotes = quotes;
        this.approvals = approvals;
    }

    @Operation(
            summary = "Quotes pieces at the rates of this moment",
            description =
                    "Prices come from the server's own rates. The answer holds a signed token, good for ten minutes and bound to this"
                            + " business, the branch and the state of the pieces; the sale is made with it and costs exactly what was quoted.")
    @ApiResponse(responseCode = "200", description = "The quote")
    @ApiResponse(responseCode = "404", description = "piece-unknown, customer-unknown or branch-not-found")
    @ApiResponse(
            responseCode = "409",
            description =
                    "piece-not-available, rate-missing, tax-place-unknown, approval-not-usable or approval-of-other-terms")
    @ApiResponse(
            responseCode = "422",
            description = "below-floor, discount-too-large, target-outside, piece-twice or quote-lines")
    @PostMapping("/api/quotes")
    Mono<QuoteResponse> quote(@RequestBody QuoteRequest request) {
        return Mono.fromSupplier(request::wish).flatMap(quotes::quote).map(QuoteResponse::of);
    }

    @Operation(
            summary = "What a final price comes to",
            description =
                    "Spreads the cut over wastage and making within their floors, then stones where allowed. Nothing is promised; quote with the"
                            + " same targetTotal, or with the discounts found.")
    @ApiResponse(responseCode = "200", description = "The cut of each piece and the total reached")
    @ApiResponse(responseCode = "422", description = "target-outside, piece-twice or quote-lines")
    @PostMapping("/api/quotes/bargain")
    Mono<Bargained> bargain(@RequestBody QuoteRequest request) {
        return Mono.fromSupplier(request::bargain).flatMap(quotes::bargain);
    }

    @Operation(
            summary = "Asks for discounts below the floors",
            description =
                    "The approval is good for exactly these pieces, in this state, with these discounts, and for one quote. The id is made by the"
                            + " client; sending the same again is the same request.")
    @ApiResponse(responseCode = "200", description = "Asked")
    @ApiResponse(responseCode = "409", description = "approval-id-reused")
    @ApiResponse(responseCode = "422", description = "approval-not-needed")
    @PutMapping("/api/quotes/approvals/{id}")
    Mono<Approval> ask(@PathVariable UUID id, @RequestBody ApprovalWish request) {
        return Mono.fromSupplier(request::checked).flatMap(checked -> approvals.ask(id, checked.wish(), checked.why()));
    }
}
