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

/** Goods that come back. */
@HttpExchange("/api/credit-notes")
public interface ReturnsApi {

    @PostExchange("/previews")
    CreditNote.Offer preview(@RequestBody CreditNote.Request request);

    @PutExchange("/{id}")
    CreditNote giveBack(@PathVariable UUID id, @RequestBody CreditNote.Request request);

    @GetExchange
    Page<CreditNote> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange(value = "/{id}/credit-note.pdf", accept = "application/pdf")
    byte[] paper(@PathVariable UUID id);

    @GetExchange("/{id}/e-invoice")
    EInvoice eInvoice(@PathVariable UUID id);

    @PostExchange("/{id}/e-invoice/retry")
    EInvoice eInvoiceAgain(@PathVariable UUID id);
}
