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

/** Old metal that customers bring. */
@HttpExchange("/api/old-gold")
public interface OldGoldApi {

    @PostExchange("/appraisals")
    Appraisal appraise(@RequestBody Appraisal.Request request);

    @GetExchange("/rule")
    OldGold.Rule rule(@RequestParam UUID branch);

    @PutExchange("/{id}")
    OldGold accept(@PathVariable UUID id, @RequestBody OldGold.Request request);

    @GetExchange
    Page<OldGold> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable Boolean free,
            @RequestParam(required = false) @Nullable Boolean held,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    OldGold get(@PathVariable UUID id);

    @GetExchange("/{id}/identity")
    OldGold.WholePaper paper(@PathVariable UUID id);

    @GetExchange(value = "/police-report.csv", accept = "text/csv")
    byte[] police(@RequestParam UUID branch, @RequestParam String from, @RequestParam String to);

    @GetExchange(value = "/{id}/voucher.pdf", accept = "application/pdf")
    byte[] voucher(@PathVariable UUID id);
}
