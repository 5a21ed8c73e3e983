package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Card readers and what is charged at them. */
@HttpExchange("/api")
public interface CardsApi {

    @GetExchange("/card-readers")
    List<CardReader> readers(@RequestParam UUID branch);

    @PostExchange("/card-readers")
    CardReader pair(@RequestBody CardReader.Pairing reader);

    @DeleteExchange("/branches/{branch}/card-readers/{reader}")
    void remove(@PathVariable UUID branch, @PathVariable String reader);

    @PutExchange("/card-payments/{id}")
    CardPayment charge(@PathVariable UUID id, @RequestBody CardPayment.Wish wish);

    @GetExchange("/card-payments/{id}")
    CardPayment look(@PathVariable UUID id);

    @PostExchange("/card-payments/{id}/cancel")
    CardPayment cancel(@PathVariable UUID id);

    @PostExchange("/card-payments/{id}/refund")
    CardPayment refund(@PathVariable UUID id, @RequestBody CardPayment.Refund why);

    @GetExchange("/card-payments")
    Page<CardPayment> find(@RequestParam UUID branch, @RequestParam boolean withoutSale, @RequestParam int limit);
}
