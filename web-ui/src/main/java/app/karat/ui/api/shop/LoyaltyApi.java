package app.karat.ui.api.shop;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Loyalty points. */
@HttpExchange("/api")
public interface LoyaltyApi {

    @GetExchange("/loyalty/rule")
    Loyalty.InForce rule();

    @PutExchange("/loyalty/rule")
    Loyalty.InForce rule(@RequestBody Loyalty.Rule rule);

    @GetExchange("/customers/{id}/loyalty")
    Loyalty of(@PathVariable UUID id);

    @PutExchange("/customers/{id}/loyalty/redemptions/{redemption}")
    Voucher redeem(@PathVariable UUID id, @PathVariable UUID redemption, @RequestBody Loyalty.Redemption points);
}
