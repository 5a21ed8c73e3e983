package app.karat.shop.exchange.web;

import app.karat.kernel.web.Page;
import app.karat.shop.exchange.MeltLots;
import app.karat.shop.exchange.MeltVariance;
import app.karat.shop.store.Keyset;
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

/** Melt lots over HTTP. */
@RestController
@RequestMapping("/api/melt-lots")
class MeltLotController {

    private final MeltLots lots;

    MeltLotController(MeltLots lots) {
        this.lots = lots;
    }

    @GetMapping
    Mono<Page<MeltLotResponse>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> lots.page(branch, cursor, Keyset.limit(limit)))
                .map(page -> page.map(MeltLotResponse::of));
    }

    @GetMapping("/variance")
    Mono<List<MeltVariance>> variance(@RequestParam(required = false) @Nullable UUID branch) {
        return lots.variance(branch);
    }

    @GetMapping("/{id}")
    Mono<MeltLotResponse> find(@PathVariable UUID id) {
        return lots.find(id).map(MeltLotResponse::of);
    }

    @PutMapping("/{id}")
    Mono<MeltLotResponse> collect(@PathVariable UUID id, @RequestBody MeltLotRequests.Collect request) {
        return Mono.defer(() -> lots.collect(id, request.checked())).map(MeltLotResponse::of);
    }

    @PostMapping("/{id}/dispatch")
    Mono<MeltLotResponse> send(@PathVariable UUID id) {
        return lots.send(id).map(MeltLotResponse::of);
    }

    @PostMapping("/{id}/result")
    Mono<MeltLotResponse> receive(@PathVariable UUID id, @RequestBody MeltLotRequests.Receive request) {
        return Mono.defer(() -> lots.receive(id, request.checked())).map(MeltLotResponse::of);
    }
}
