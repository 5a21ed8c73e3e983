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

/** Re-pricing runs. */
@HttpExchange("/api/price-runs")
public interface RepricingApi {

    @GetExchange
    Page<PriceRun> find(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    PriceRun get(@PathVariable UUID id);

    @GetExchange("/{id}/pieces")
    List<PriceRun.Piece> pieces(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam boolean beyond,
            @RequestParam int limit);

    @PutExchange("/{id}")
    PriceRun prepare(@PathVariable UUID id, @RequestBody PriceRun.Wish wish);

    @PutExchange("/{id}/start")
    PriceRun start(@PathVariable UUID id, @RequestBody PriceRun.Start start);

    @PutExchange("/{id}/approval")
    Approval ask(@PathVariable UUID id, @RequestBody PriceRun.Ask ask);

    @PutExchange("/{id}/cancel")
    PriceRun cancel(@PathVariable UUID id);

    @PutExchange("/{id}/undo")
    PriceRun undo(@PathVariable UUID id);
}
