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

/** Vouchers. */
@HttpExchange("/api/vouchers")
public interface VouchersApi {

    @GetExchange
    Page<Voucher> find(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Voucher get(@PathVariable UUID id);

    @GetExchange("/by-code/{code}")
    Voucher byCode(@PathVariable String code);

    @GetExchange("/{id}/entries")
    List<Voucher.Entry> entries(@PathVariable UUID id);

    @PutExchange("/{id}")
    Voucher sell(@PathVariable UUID id, @RequestBody Voucher.Purchase purchase);

    @PostExchange("/{id}/void")
    Voucher end(@PathVariable UUID id, @RequestBody Voucher.End end);
}
