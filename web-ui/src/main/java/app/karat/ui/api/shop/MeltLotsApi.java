package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Lots of old metal for the refiner. */
@HttpExchange("/api/melt-lots")
public interface MeltLotsApi {

    @GetExchange
    Page<MeltLot> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/variance")
    List<MeltLot.Variance> variance(@RequestParam(required = false) @Nullable UUID branch);

    @GetExchange("/{id}")
    MeltLot get(@PathVariable UUID id);

    @PutExchange("/{id}")
    MeltLot collect(@PathVariable UUID id, @RequestBody MeltLot.Collect lot);

    @PostExchange("/{id}/dispatch")
    MeltLot send(@PathVariable UUID id);

    @PostExchange("/{id}/result")
    MeltLot receive(@PathVariable UUID id, @RequestBody MeltLot.Receive result);
}
