package app.karat.shop.books.web;

import app.karat.kernel.values.Metal;
import app.karat.shop.books.Ledgers;
import app.karat.shop.books.StockAge;
import app.karat.shop.books.StockValue;
import app.karat.shop.books.TrialBalance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The ledgers of money and of stock over HTTP. */
@RestController
@RequestMapping("/api/books")
class LedgerController {

    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @GetMapping("/stock-value")
    Mono<StockValue> stockValue(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable BigDecimal rate,
            @RequestParam(defaultValue = "GOLD") Metal metal) {
        return ledgers.stockValue(branch, at, rate, metal);
    }

    @GetMapping("/stock-age")
    Mono<StockAge> stockAge(@RequestParam(required = false) @Nullable UUID branch) {
        return ledgers.stockAge(branch);
    }

    @GetMapping("/trial-balance")
    Mono<TrialBalance> trialBalance(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return ledgers.trialBalance(branch, from, to);
    }

    @GetMapping(path = "/trial-balance.csv", produces = "text/csv")
    Mono<ResponseEntity<String>> trialBalanceTable(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return ledgers.trialBalance(branch, from, to)
                .map(balance -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"trial-balance-%s-%s.csv\""
                                        .formatted(balance.from(), balance.to()))
                        .body(balance.csv()));
    }
}
