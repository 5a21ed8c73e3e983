package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Who sells. */
@HttpExchange("/api/salespeople")
public interface SalespeopleApi {

    @GetExchange
    List<Salesperson> all();

    @PutExchange
    List<Salesperson> set(@RequestBody Salesperson.People people);

    @GetExchange("/figures")
    List<Salesperson.Figure> figures(
            @RequestParam(required = false) @Nullable UUID branch, @RequestParam String from, @RequestParam String to);
}
