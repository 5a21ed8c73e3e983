package app.karat.ui.api.shop;

import java.util.List;
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

/** The customers of the chain and what they bought. */
@HttpExchange("/api/customers")
public interface CustomersApi {

    @GetExchange
    Page<Customer> find(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange
    Customer add(@RequestBody Customer.Details customer);

    @GetExchange("/{id}")
    Customer get(@PathVariable UUID id);

    @GetExchange("/{id}/tax-certificates")
    List<TaxCertificate> certificates(@PathVariable UUID id);

    @PutExchange("/{id}/tax-certificates/{certificate}")
    TaxCertificate certify(
            @PathVariable UUID id, @PathVariable UUID certificate, @RequestBody TaxCertificate.Entry entry);

    @PostExchange("/{id}/tax-certificates/{certificate}/revoke")
    TaxCertificate revoke(@PathVariable UUID id, @PathVariable UUID certificate);

    @GetExchange(value = "/{id}/tax-certificates/{certificate}/document", accept = "*/*")
    byte[] document(@PathVariable UUID id, @PathVariable UUID certificate);

    @GetExchange("/{id}/tax-id")
    Customer.WholeNumber number(@PathVariable UUID id);

    @PutExchange("/{id}")
    Customer change(
            @PathVariable UUID id, @RequestHeader("If-Match") String etag, @RequestBody Customer.Details customer);

    @GetExchange("/{id}/purchases")
    Page<SaleSummary> purchases(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor);
}
