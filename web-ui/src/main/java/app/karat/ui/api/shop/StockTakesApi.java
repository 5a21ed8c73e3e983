package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Counting the stock. */
@HttpExchange("/api/stock-takes")
public interface StockTakesApi {

    @GetExchange
    Page<StockTake> page(@RequestParam UUID branch, @RequestParam(required = false) @Nullable String cursor);

    @PutExchange("/{id}")
    StockTake start(@PathVariable UUID id, @RequestBody StockTake.Start start);

    @GetExchange("/{id}")
    StockTake get(@PathVariable UUID id);

    @DeleteExchange("/{id}")
    StockTake abandon(@PathVariable UUID id);

    @GetExchange("/{id}/scans")
    List<StockTake.Answer> lastScans(@PathVariable UUID id);

    @PostExchange("/{id}/scans")
    List<StockTake.Answer> scan(@PathVariable UUID id, @RequestBody StockTake.Scans scans);

    @PostExchange("/{id}/close")
    StockTake close(@PathVariable UUID id);

    @PostExchange("/{id}/reopen")
    StockTake reopen(@PathVariable UUID id);

    @PutExchange("/{id}/decisions")
    StockTake decide(@PathVariable UUID id, @RequestBody StockTake.Decisions decisions);

    @PostExchange("/{id}/post")
    StockTake post(@PathVariable UUID id);
}
