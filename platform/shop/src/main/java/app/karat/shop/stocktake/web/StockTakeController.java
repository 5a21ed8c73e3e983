package app.karat.shop.stocktake.web;

import app.karat.kernel.web.Page;
import app.karat.shop.stocktake.ScanAnswer;
import app.karat.shop.stocktake.StockTake;
import app.karat.shop.stocktake.StockTakes;
import app.karat.shop.store.Keyset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Stock takes over HTTP. */
@RestController
@RequestMapping("/api/stock-takes")
class StockTakeController {

    private final StockTakes takes;

    StockTakeController(StockTakes takes) {
        this.takes = takes;
    }

    @GetMapping
    Mono<Page<StockTake>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> takes.page(branch, cursor, Keyset.limit(limit)));
    }

    @PutMapping("/{id}")
    Mono<StockTake> start(@PathVariable UUID id, @RequestBody StockTakeRequests.Start request) {
        return Mono.defer(() -> takes.start(id, request.branch(), request.checkedCategory()));
    }

    @GetMapping("/{id}")
    Mono<StockTake> find(@PathVariable UUID id) {
        return takes.find(id);
    }

    @DeleteMapping("/{id}")
    Mono<StockTake> abandon(@PathVariable UUID id) {
        return takes.abandon(id);
    }

    @GetMapping("/{id}/scans")
    Mono<List<ScanAnswer>> lastScans(@PathVariable UUID id) {
        return takes.lastScans(id);
    }

    @PostMapping("/{id}/scans")
    Mono<List<ScanAnswer>> scan(@PathVariable UUID id, @RequestBody StockTakeRequests.Scans request) {
        return Mono.defer(() -> takes.scan(id, request.checkedDevice(), request.checked()));
    }

    @PostMapping("/{id}/close")
    Mono<StockTake> close(@PathVariable UUID id) {
        return takes.close(id);
    }

    @PostMapping("/{id}/reopen")
    Mono<StockTake> reopen(@PathVariable UUID id) {
        return takes.reopen(id);
    }

    @PutMapping("/{id}/decisions")
    Mono<StockTake> decide(@PathVariable UUID id, @RequestBody StockTakeRequests.Decisions request) {
        return Mono.defer(() -> takes.decide(id, request.checked()));
    }

    @PostMapping("/{id}/post")
    Mono<StockTake> post(@PathVariable UUID id) {
        return takes.post(id);
    }
}
