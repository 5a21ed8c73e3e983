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

/** Lots. */
@HttpExchange("/api/lots")
public interface LotsApi {

    @GetExchange
    Page<Lot> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Lot get(@PathVariable UUID id);

    @GetExchange("/{id}/entries")
    List<Lot.Entry> entries(@PathVariable UUID id);

    @PutExchange("/{id}")
    Lot add(@PathVariable UUID id, @RequestBody Lot.Terms terms);

    @PutExchange("/{id}/terms")
    Lot change(@PathVariable UUID id, @RequestBody Lot.Terms terms);

    @PutExchange("/{id}/receipts/{document}")
    Lot receive(@PathVariable UUID id, @PathVariable UUID document, @RequestBody Lot.Movement movement);

    @PutExchange("/{id}/adjustments/{document}")
    Lot adjust(@PathVariable UUID id, @PathVariable UUID document, @RequestBody Lot.Movement movement);

    @PutExchange("/{id}/splits/{document}")
    Lot split(@PathVariable UUID id, @PathVariable UUID document, @RequestBody Lot.Movement movement);
}
