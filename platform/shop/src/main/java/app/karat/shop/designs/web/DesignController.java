package app.karat.shop.designs.web;

import app.karat.kernel.web.Page;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.designs.DesignDesk;
import app.karat.shop.designs.DesignFigures;
import app.karat.shop.designs.DesignFilter;
import app.karat.shop.designs.Designs;
import app.karat.shop.designs.Estimate;
import app.karat.shop.store.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Designs over HTTP. */
@RestController
@RequestMapping("/api/designs")
@Tag(name = "Designs", description = "Styles that are made or bought again and again")
class DesignController {

    private final Designs designs;
    private final DesignDesk desk;
    private final Shops shops;

    DesignController(Designs designs, DesignDesk desk, Shops shops) {
        this.designs = designs;
        this.desk = desk;
        this.shops = shops;
    }

    @GetMapping
    Mono<Page<DesignResponse>> page(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(required = false, defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new DesignFilter(q, category, collection, retired);
        return Mono.defer(() -> designs.page(filter, cursor, Keyset.limit(limit)))
                .map(page ->
                        new Page<>(page.items().stream().map(DesignResponse::of).toList(), page.next()));
    }

    @Operation(summary = "Adds a design; the same request again gets the same answer")
    @ApiResponse(responseCode = "200", description = "The design")
    @ApiResponse(responseCode = "409", description = "design-style-taken or design-id-reused")
    @PutMapping("/{id}")
    Mono<DesignResponse> add(@PathVariable UUID id, @RequestBody DesignRequest request) {
        return currency()
                .flatMap(currency -> designs.add(id, request.terms(currency)))
                .map(DesignResponse::of);
    }

    @GetMapping("/{id}")
    Mono<DesignResponse> find(@PathVariable UUID id) {
        return designs.find(id).map(DesignResponse::of);
    }

    @Operation(summary = "Changes a design; pieces made after it stay as they are")
    @ApiResponse(responseCode = "200", description = "The design")
    @ApiResponse(responseCode = "412", description = "changed-meanwhile")
    @PutMapping("/{id}/terms")
    Mono<DesignResponse> change(@PathVariable UUID id, @RequestBody DesignRequest request) {
        return currency()
                .flatMap(currency -> designs.change(id, request.changed(), request.terms(currency)))
                .map(DesignResponse::of);
    }

    @Operation(summary = "What a piece of it should cost and bring now")
    @GetMapping("/{id}/estimate")
    Mono<Estimate> estimate(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String variant) {
        return desk.estimate(id, variant == null || variant.isBlank() ? null : variant.strip(), branch);
    }

    @Operation(summary = "Pieces of it in stock and sold, and what they weigh")
    @GetMapping("/{id}/figures")
    Mono<DesignFigures> figures(@PathVariable UUID id) {
        return desk.figures(id);
    }

    private Mono<Currency> currency() {
        return shops.current().map(DesignController::currency);
    }

    private static Currency currency(Shop shop) {
        return shop.tenant().profile().currency();
    }
}
