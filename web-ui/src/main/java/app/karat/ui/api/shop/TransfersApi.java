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

/** Transfers between branches. */
@HttpExchange("/api/transfers")
public interface TransfersApi {

    @GetExchange
    Page<Transfer> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String cursor);

    @PutExchange("/{id}")
    Transfer request(@PathVariable UUID id, @RequestBody Transfer.Wish wish);

    @GetExchange("/{id}")
    Transfer get(@PathVariable UUID id);

    @PostExchange("/{id}/approve")
    Transfer approve(@PathVariable UUID id);

    @PostExchange("/{id}/dispatch")
    Transfer dispatch(@PathVariable UUID id, @RequestBody Transfer.Remark carrier);

    @PostExchange("/{id}/receive")
    Transfer receive(@PathVariable UUID id, @RequestBody Transfer.Receipt receipt);

    @PostExchange("/{id}/lost")
    Transfer lost(@PathVariable UUID id, @RequestBody Transfer.Loss loss);

    @PostExchange("/{id}/cancel")
    Transfer cancel(@PathVariable UUID id, @RequestBody Transfer.Remark reason);

    @GetExchange(value = "/{id}/note.pdf", accept = "application/pdf")
    byte[] note(@PathVariable UUID id);
}
