package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Suppliers, what is ordered from them, and what is paid to them. */
@HttpExchange("/api")
public interface PurchasesApi {

    @GetExchange("/suppliers")
    Page<Supplier> suppliers(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/suppliers")
    Supplier add(@RequestBody Supplier.Details supplier);

    @GetExchange("/suppliers/{id}")
    Supplier supplier(@PathVariable UUID id);

    @PutExchange("/suppliers/{id}")
    Supplier change(
            @PathVariable UUID id, @RequestHeader("If-Match") String etag, @RequestBody Supplier.Details supplier);

    @GetExchange("/suppliers/{id}/account")
    Page<Supplier.Entry> account(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/purchases")
    Page<Purchase.Summary> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID supplier,
            @RequestParam(required = false) @Nullable String cursor);

    @PutExchange("/purchases/{id}")
    Purchase order(@PathVariable UUID id, @RequestBody Purchase.Wish wish);

    @GetExchange("/purchases/{id}")
    Purchase get(@PathVariable UUID id);

    @PostExchange("/purchases/{id}/receive")
    Purchase receive(@PathVariable UUID id, @RequestBody Purchase.Arrival arrival);

    @PostExchange("/purchases/{id}/cancel")
    Purchase cancel(@PathVariable UUID id);

    @PutExchange("/supplier-payments/{id}")
    Purchase.Summary pay(@PathVariable UUID id, @RequestBody Purchase.Payment payment);
}
