package app.karat.shop.layaway.web;

import app.karat.kernel.web.Page;
import app.karat.shop.branches.Shops;
import app.karat.shop.layaway.Layaway;
import app.karat.shop.layaway.LayawayChanges;
import app.karat.shop.layaway.LayawayStatus;
import app.karat.shop.layaway.LayawayTerms;
import app.karat.shop.layaway.Layaways;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Layaways over HTTP. */
@RestController
@RequestMapping("/api/layaways")
class LayawayController {

    private final Layaways layaways;
    private final LayawayChanges changes;
    private final Shops shops;
    private final Clock clock;

    LayawayController(Layaways layaways, LayawayChanges changes, Shops shops, Clock clock) {
        this.layaways = layaways;
        this.changes = changes;
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping("/terms")
    Mono<LayawayTerms> terms() {
        return layaways.terms();
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<LayawayResponse>> start(@PathVariable UUID id, @RequestBody LayawayBody request) {
        return Mono.defer(() -> layaways.start(id, request.checked()))
                .flatMap(outcome -> response(outcome.layaway())
                        .map(body -> ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                                .body(body)));
    }

    @GetMapping("/{id}")
    Mono<LayawayResponse> find(@PathVariable UUID id) {
        return layaways.find(id).flatMap(this::response);
    }

    @GetMapping
    Mono<Page<LayawayResponse>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable LayawayStatus status,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> layaways.page(branch, status, customer, cursor, Keyset.limit(limit)))
                .zipWith(shops.current())
                .map(found -> {
                    var today = found.getT2().day(clock.instant());
                    return found.getT1().map(each -> LayawayResponse.of(each, today));
                });
    }

    @PutMapping("/{id}/payments/{payment}")
    Mono<LayawayResponse> pay(
            @PathVariable UUID id, @PathVariable UUID payment, @RequestBody LayawayBody.PayBody request) {
        return Mono.defer(() -> changes.pay(id, request.checked(payment))).flatMap(this::response);
    }

    @PostMapping("/{id}/payments/{payment}/void")
    Mono<LayawayResponse> makeVoid(
            @PathVariable UUID id, @PathVariable UUID payment, @RequestBody LayawayBody.ReasonBody request) {
        return Mono.defer(() -> changes.makeVoid(id, payment, request.checked(), request.tillSession()))
                .flatMap(this::response);
    }

    @PostMapping("/{id}/penalties")
    Mono<LayawayResponse> assess(@PathVariable UUID id) {
        return changes.assess(id).flatMap(this::response);
    }

    @PostMapping("/{id}/penalties/{penalty}/waive")
    Mono<LayawayResponse> waive(
            @PathVariable UUID id, @PathVariable UUID penalty, @RequestBody LayawayBody.ReasonBody request) {
        return Mono.defer(() -> changes.waive(id, penalty, request.checked())).flatMap(this::response);
    }

    @PostMapping("/{id}/cancel")
    Mono<LayawayResponse> cancel(@PathVariable UUID id, @RequestBody LayawayBody.CancelBody request) {
        return Mono.defer(() -> changes.cancel(id, request.checked())).flatMap(this::response);
    }

    @PostMapping("/{id}/complete")
    Mono<LayawayResponse> complete(@PathVariable UUID id, @RequestBody LayawayBody.HandOverBody request) {
        return Mono.defer(() -> changes.complete(id, request.checked())).flatMap(this::response);
    }

    private Mono<LayawayResponse> response(Layaway layaway) {
        return shops.current().map(shop -> LayawayResponse.of(layaway, shop.day(clock.instant())));
    }
}
