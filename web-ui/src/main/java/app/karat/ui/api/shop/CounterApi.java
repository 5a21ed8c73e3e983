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

/** Carts put aside, and quick keys. */
@HttpExchange("/api")
public interface CounterApi {

    @GetExchange("/held-carts")
    List<HeldCart> waiting(@RequestParam UUID branch);

    @PutExchange("/held-carts/{id}")
    HeldCart hold(@PathVariable UUID id, @RequestBody HeldCart.Wish cart);

    @PostExchange("/held-carts/{id}/recall")
    HeldCart recall(@PathVariable UUID id);

    @DeleteExchange("/held-carts/{id}")
    void putAway(@PathVariable UUID id);

    @GetExchange("/branches/{branch}/quick-keys")
    List<QuickKey> keys(@PathVariable UUID branch);

    @PutExchange("/branches/{branch}/quick-keys")
    List<QuickKey> setKeys(@PathVariable UUID branch, @RequestBody QuickKey.Plan keys);
}
