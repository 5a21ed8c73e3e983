package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Layaways. */
@HttpExchange("/api/layaways")
public interface LayawaysApi {

    @GetExchange
    Page<Layaway> find(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Layaway get(@PathVariable UUID id);

    @PutExchange("/{id}")
    Layaway start(@PathVariable UUID id, @RequestBody Layaway.Wish wish);

    @PutExchange("/{id}/payments/{payment}")
    Layaway pay(@PathVariable UUID id, @PathVariable UUID payment, @RequestBody Layaway.Paying paying);

    @PostExchange("/{id}/payments/{payment}/void")
    Layaway makeVoid(@PathVariable UUID id, @PathVariable UUID payment, @RequestBody Layaway.Reason why);

    @PostExchange("/{id}/penalties/{penalty}/waive")
    Layaway waive(@PathVariable UUID id, @PathVariable UUID penalty, @RequestBody Layaway.Reason why);

    @PostExchange("/{id}/cancel")
    Layaway cancel(@PathVariable UUID id, @RequestBody Layaway.Cancelling how);

    @PostExchange("/{id}/complete")
    Layaway complete(@PathVariable UUID id, @RequestBody Layaway.HandOver sale);

    @GetExchange(value = "/{id}/agreement.pdf", accept = "application/pdf")
    byte[] agreement(@PathVariable UUID id);

    @GetExchange(value = "/{id}/payments/{payment}/receipt.pdf", accept = "application/pdf")
    byte[] receipt(@PathVariable UUID id, @PathVariable UUID payment);
}
