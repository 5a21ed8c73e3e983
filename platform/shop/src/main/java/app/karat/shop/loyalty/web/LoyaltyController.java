package app.karat.shop.loyalty.web;

import app.karat.shop.branches.Shops;
import app.karat.shop.loyalty.Loyalty;
import app.karat.shop.loyalty.LoyaltyBalance;
import app.karat.shop.loyalty.LoyaltyRule;
import app.karat.shop.vouchers.Voucher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Loyalty points over HTTP. */
@RestController
@Tag(name = "Loyalty", description = "Points for what customers spend, redeemed as vouchers")
class LoyaltyController {

    private final Loyalty loyalty;
    private final Shops shops;

    LoyaltyController(Loyalty loyalty, Shops shops) {
        this.loyalty = loyalty;
        this.shops = shops;
    }

    /** The rule in force, absent while there is none. */
    record InForce(@Nullable LoyaltyRule rule) {

        static InForce of(Optional<LoyaltyRule> rule) {
            return new InForce(rule.orElse(null));
        }
    }

    @GetMapping("/api/loyalty/rule")
    Mono<InForce> rule() {
        return loyalty.rule().map(InForce::of);
    }

    @Operation(summary = "Sets how points are earned and what they are worth; an empty body ends it")
    @PutMapping("/api/loyalty/rule")
    Mono<InForce> rule(@RequestBody RuleRequest request) {
        return shops.current()
                .flatMap(shop ->
                        loyalty.rule(request.checked(shop.tenant().profile().currency())))
                .map(InForce::of);
    }

    @GetMapping("/api/customers/{id}/loyalty")
    Mono<LoyaltyBalance> balance(@PathVariable UUID id) {
        return loyalty.balance(id);
    }

    @Operation(summary = "Turns points into a voucher of the customer; the same request again gets the same voucher")
    @ApiResponse(responseCode = "200", description = "The voucher to pay with")
    @ApiResponse(responseCode = "409", description = "loyalty-points, loyalty-off or redemption-id-reused")
    @PutMapping("/api/customers/{id}/loyalty/redemptions/{movement}")
    Mono<Voucher> redeem(@PathVariable UUID id, @PathVariable UUID movement, @RequestBody RedemptionRequest request) {
        return Mono.defer(() -> loyalty.redeem(movement, request.checked(id)));
    }
}
