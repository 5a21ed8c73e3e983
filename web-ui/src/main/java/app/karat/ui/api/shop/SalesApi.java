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

/** Quotes, sales and their papers. */
@HttpExchange("/api")
public interface SalesApi {

    @PostExchange("/quotes")
    Quote quote(@RequestBody Quote.Request request);

    @PutExchange("/sales/{id}")
    Sale sell(@PathVariable UUID id, @RequestBody Sale.Request request);

    @GetExchange("/sales")
    Page<SaleSummary> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor);

    /** By the last figures of an invoice's number, with or without what stands before them. */
    @GetExchange("/sales")
    Page<SaleSummary> findInvoice(@RequestParam String invoice, @RequestParam int limit);

    @GetExchange("/sales/{id}")
    Sale get(@PathVariable UUID id);

    @GetExchange("/sales/{id}/e-invoice")
    EInvoice eInvoice(@PathVariable UUID id);

    @PostExchange("/sales/{id}/e-invoice/retry")
    EInvoice eInvoiceAgain(@PathVariable UUID id);

    @GetExchange(value = "/sales/{id}/invoice.pdf", accept = "application/pdf")
    byte[] invoice(@PathVariable UUID id);
}
