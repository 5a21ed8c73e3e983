package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Metal rates: the board, the rules that make it, and history. */
@HttpExchange("/api/rates")
public interface RatesApi {

    @GetExchange
    Rates board(@RequestParam UUID branch);

    @PutExchange("/rules")
    void setRule(@RequestBody RateRule rule);

    @PutExchange("/overrides")
    void override(@RequestBody RateOverride override);

    @DeleteExchange("/overrides")
    void removeOverride(
            @RequestParam(required = false) @Nullable UUID branchId,
            @RequestParam String metal,
            @RequestParam int fineness);

    @GetExchange("/history")
    RateHistory history(@RequestParam String metal, @RequestParam String from);
}
