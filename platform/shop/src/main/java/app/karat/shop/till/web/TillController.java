package app.karat.shop.till.web;

import app.karat.kernel.web.Page;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Keyset;
import app.karat.shop.till.Tills;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tills over HTTP. */
@RestController
@RequestMapping("/api/till-sessions")
class TillController {

    private final Tills tills;
    private final Shops shops;

    TillController(Tills tills, Shops shops) {
        this.tills = tills;
        this.shops = shops;
    }

    @GetMapping
    Mono<Page<TillResponse>> page(
            @RequestParam UUID branch,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> tills.page(branch, cursor, Keyset.limit(limit)))
                .map(page -> page.map(TillResponse::of));
    }

    @GetMapping("/open")
    Mono<List<TillResponse>> openOnes(@RequestParam UUID branch) {
        return tills.openOnes(branch)
                .map(all -> all.stream().map(TillResponse::of).toList());
    }

    @GetMapping("/{id}")
    Mono<TillResponse> find(@PathVariable UUID id) {
        return tills.find(id).map(TillResponse::of);
    }

    @PutMapping("/{id}")
    Mono<TillResponse> open(@PathVariable UUID id, @RequestBody TillRequests.Open request) {
        return shops.current()
                .map(shop -> request.checked(shop.pack().denominations()))
                .flatMap(asked -> tills.open(id, asked.branch(), asked.till(), asked.count()))
                .map(TillResponse::of);
    }

    @PutMapping("/{id}/movements/{movement}")
    Mono<TillResponse> move(
            @PathVariable UUID id, @PathVariable UUID movement, @RequestBody TillRequests.Movement request) {
        return Mono.defer(() -> tills.move(id, request.checked(movement))).map(TillResponse::of);
    }

    @PostMapping("/{id}/close")
    Mono<TillResponse> close(@PathVariable UUID id, @RequestBody TillRequests.Close request) {
        return shops.current()
                .map(shop -> request.checked(shop.pack().denominations()))
                .flatMap(count -> tills.close(id, count))
                .map(TillResponse::of);
    }
}
