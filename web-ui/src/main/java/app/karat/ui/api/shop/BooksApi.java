package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The books: proofs, what the stock is worth and how old it is, and where the accounts stand. */
@HttpExchange("/api/books")
public interface BooksApi {

    @GetExchange("/proofs")
    Page<Proof> proofs(@RequestParam int limit);

    @PostExchange("/proofs")
    Proof prove();

    @GetExchange("/stock-value")
    StockWorth stockValue(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable BigDecimal rate);

    @GetExchange("/stock-age")
    StockAge stockAge(@RequestParam(required = false) @Nullable UUID branch);

    @GetExchange("/trial-balance")
    TrialBalance trialBalance(
            @RequestParam(required = false) @Nullable UUID branch, @RequestParam String from, @RequestParam String to);

    @GetExchange("/trial-balance.csv")
    byte[] trialBalanceTable(
            @RequestParam(required = false) @Nullable UUID branch, @RequestParam String from, @RequestParam String to);
}
