package app.karat.shop.pricing.web;

import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.Pricing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Prices over HTTP. */
@RestController
@Tag(name = "Prices", description = "What a piece costs and why")
class PriceController {

    private final Pricing pricing;

    PriceController(Pricing pricing) {
        this.pricing = pricing;
    }

    @Operation(
            summary = "Prices a piece without saving it",
            description =
                    "Every line of the breakdown says how its amount was worked out. Nothing is promised: a quote does that.")
    @ApiResponse(responseCode = "200", description = "The price with its breakdown")
    @ApiResponse(responseCode = "409", description = "rate-missing")
    @ApiResponse(responseCode = "422", description = "piece-invalid, with every field at fault")
    @PostMapping("/api/prices")
    Mono<PriceBreakdown> price(@RequestBody PriceRequest request) {
        return Mono.fromSupplier(request::branch)
                .delayUntil(PriceController::requireBranch)
                .flatMap(branch -> pricing.price(request.draft(), branch));
    }

    private static Mono<Void> requireBranch(UUID branch) {
        return CurrentUser.get()
                .filter(user -> user.worksIn(branch))
                .switchIfEmpty(Mono.error(AccessProblem::otherBranch))
                .then();
    }
}
