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

/** Savings schemes. */
@HttpExchange("/api")
public interface SchemesApi {

    @GetExchange("/scheme-plans")
    List<Scheme.Plan> plans();

    @PutExchange("/scheme-plans/{id}")
    Scheme.Plan offer(@PathVariable UUID id, @RequestBody Scheme.NewPlan plan);

    @GetExchange("/schemes")
    Page<Scheme> find(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/schemes/liability")
    Scheme.Liability liability();

    @GetExchange("/schemes/{id}")
    Scheme get(@PathVariable UUID id);

    @PutExchange("/schemes/{id}")
    Scheme enrol(@PathVariable UUID id, @RequestBody Scheme.Joining joining);

    @GetExchange("/schemes/{id}/due")
    Scheme.Due due(@PathVariable UUID id);

    @PutExchange("/schemes/{id}/instalments/{payment}")
    Scheme pay(@PathVariable UUID id, @PathVariable UUID payment, @RequestBody Scheme.Paying paying);

    @PostExchange("/schemes/{id}/mature")
    Scheme mature(@PathVariable UUID id, @RequestBody Scheme.Maturing maturing);

    @PostExchange("/schemes/{id}/close")
    Scheme close(@PathVariable UUID id, @RequestBody Scheme.Closing closing);

    @GetExchange(value = "/schemes/{id}/instalments/{payment}/receipt.pdf", accept = "application/pdf")
    byte[] receipt(@PathVariable UUID id, @PathVariable UUID payment);
}
