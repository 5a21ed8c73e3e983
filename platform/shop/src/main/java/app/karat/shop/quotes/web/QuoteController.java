package app.karat.shop.quotes.web;

import app.karat.shop.quotes.Quotes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Binding prices over HTTP. */
@RestController
@Tag(name = "Quotes", description = "Binding prices, good for ten minutes")
class QuoteController {

    private final Quotes quotes;

    QuoteController(Quotes quotes) {
        this.quotes = quotes;
    }

    @Operation(
            summary = "Quotes pieces at the rates of this moment",
            description =
                    "Prices come from the server's own rates. The answer holds a signed token, good for ten minutes and bound to this"
                            + " business, the branch and the state of the pieces; the sale is made with it and costs exactly what was quoted.")
    @ApiResponse(responseCode = "200", description = "The quote")
    @ApiResponse(responseCode = "404", description = "piece-unknown, customer-unknown or branch-not-found")
    @ApiResponse(responseCode = "409", description = "piece-not-available, rate-missing or tax-place-unknown")
    @ApiResponse(responseCode = "422", description = "below-floor, discount-too-large, piece-twice or quote-lines")
    @PostMapping("/api/quotes")
    Mono<QuoteResponse> quote(@RequestBody QuoteRequest request) {
        return Mono.fromSupplier(request::wish).flatMap(quotes::quote).map(QuoteResponse::of);
    }
}
