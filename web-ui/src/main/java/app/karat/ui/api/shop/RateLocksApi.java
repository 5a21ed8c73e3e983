package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Promised rates. */
@HttpExchange("/api")
public interface RateLocksApi {

    @GetExchange("/rate-locks")
    Page<RateLock> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam boolean open,
            @RequestParam int limit);

    @PutExchange("/rate-locks/{id}")
    RateLock lock(@PathVariable UUID id, @RequestBody RateLock.Wish wish);

    @PutExchange("/rate-locks/{id}/release")
    RateLock release(@PathVariable UUID id, @RequestBody RateLock.Release why);

    @GetExchange("/pricing/exposure")
    List<RateLock.Exposure> exposure(@RequestParam(required = false) @Nullable UUID branch);
}
