package app.karat.shop.imports.web;

import app.karat.kernel.web.Page;
import app.karat.shop.branches.Shops;
import app.karat.shop.imports.ImportRun;
import app.karat.shop.imports.Imports;
import app.karat.shop.inventory.StockPrices;
import app.karat.shop.pricing.Pricing;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.Fields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports over HTTP. The file is the body of the request, as it is. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final Imports imports;
    private final Shops shops;
    private final Pricing pricing;

    ImportController(Imports imports, Shops shops, Pricing pricing) {
        this.imports = imports;
        this.shops = shops;
        this.pricing = pricing;
    }

    @GetMapping
    Mono<Runs> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return imports.page(cursor, Keyset.limit(limit)).zipWith(prices(), ImportController::runs);
    }

    @PutMapping("/{id}/file")
    Mono<ImportResponse> upload(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String name, ServerHttpRequest request) {
        var fields = new Fields();
        String fileName = fields.text("name", name, 200);
        fields.check();
        return answer(imports.upload(id, fileName, request.getBody()));
    }

    @GetMapping("/{id}")
    Mono<ImportResponse> find(@PathVariable UUID id) {
        return answer(imports.find(id));
    }

    @PutMapping("/{id}/mapping")
    Mono<ImportResponse> map(@PathVariable UUID id, @RequestBody MappingRequest request) {
        return answer(Mono.defer(() -> imports.map(id, request.mapping())));
    }

    @PostMapping("/{id}/start")
    Mono<ImportResponse> start(@PathVariable UUID id, @RequestBody StartRequest request) {
        return answer(imports.start(id, Boolean.TRUE.equals(request.withoutWrong())));
    }

    @PostMapping("/{id}/undo")
    Mono<ImportResponse> undo(@PathVariable UUID id, @RequestBody UndoRequest request) {
        return answer(imports.undo(id, Boolean.TRUE.equals(request.leaveTouched())));
    }

    @GetMapping("/{id}/errors.csv")
    Mono<Void> errors(@PathVariable UUID id, ServerHttpResponse response) {
        Flux<DataBuffer> content = imports.errors(id);
        return content.switchOnFirst((first, all) -> {
                    if (first.hasValue()) {
                        response.getHeaders().setContentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
                        response.getHeaders().set("Content-Disposition", "attachment; filename=\"import-errors.csv\"");
                    }
                    return all;
                })
                .as(response::writeWith);
    }

    private Mono<ImportResponse> answer(Mono<ImportRun> run) {
        return run.zipWhen(found -> prices(), ImportResponse::of);
    }

    private Mono<StockPrices> prices() {
        return shops.current().zipWhen(shop -> pricing.board(), StockPrices::new);
    }

    private static Runs runs(Page<ImportRun> page, StockPrices prices) {
        return new Runs(
                page.items().stream().map(run -> ImportResponse.of(run, prices)).toList(), page.next());
    }

    /** One page of runs. */
    record Runs(List<ImportResponse> items, @Nullable String next) {}

    /**
     * @param withoutWrong whether rows that are wrong may be left out
     */
    record StartRequest(@Nullable Boolean withoutWrong) {}

    /**
     * @param leaveTouched whether pieces that somebody sold, moved or changed may stay
     */
    record UndoRequest(@Nullable Boolean leaveTouched) {}
}
