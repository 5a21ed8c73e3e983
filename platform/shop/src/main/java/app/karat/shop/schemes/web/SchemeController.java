package app.karat.shop.schemes.web;

import app.karat.kernel.web.Page;
import app.karat.shop.branches.Shops;
import app.karat.shop.schemes.Scheme;
import app.karat.shop.schemes.SchemeChanges;
import app.karat.shop.schemes.SchemeDue;
import app.karat.shop.schemes.SchemeLiability;
import app.karat.shop.schemes.SchemePlan;
import app.karat.shop.schemes.SchemeStatus;
import app.karat.shop.schemes.Schemes;
import app.karat.shop.store.Keyset;
import java.time.Clock;
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

/** Savings schemes over HTTP. */
@RestController
@RequestMapping("/api")
class SchemeController {

    private final Schemes schemes;
    private final SchemeChanges changes;
    private final Shops shops;
    private final Clock clock;

    SchemeController(Schemes schemes, SchemeChanges changes, Shops shops, Clock clock) {
        this.schemes = schemes;
        this.changes = changes;
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping("/scheme-plans")
    Mono<List<SchemePlan>> plans() {
        return schemes.plans();
    }

    @PutMapping("/scheme-plans/{id}")
    Mono<SchemePlan> add(@PathVariable UUID id, @RequestBody SchemeBody.PlanBody request) {
        return Mono.defer(() -> schemes.add(request.checked(id)));
    }

    @GetMapping("/schemes")
    Mono<Page<SchemeResponse>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable SchemeStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> schemes.page(branch, status, cursor, Keyset.limit(limit)))
                .zipWith(shops.current())
                .map(found -> found.getT1()
                        .map(each -> SchemeResponse.of(each, found.getT2().day(clock.instant()))));
    }

    @GetMapping("/schemes/liability")
    Mono<SchemeLiability> liability(@RequestParam(required = false) @Nullable UUID branch) {
        return schemes.liability(branch);
    }

    @PutMapping("/schemes/{id}")
    Mono<SchemeResponse> enrol(@PathVariable UUID id, @RequestBody SchemeBody request) {
        return Mono.defer(() -> schemes.enrol(id, request.checked())).flatMap(this::response);
    }

    @GetMapping("/schemes/{id}")
    Mono<SchemeResponse> find(@PathVariable UUID id) {
        return schemes.find(id).flatMap(this::response);
    }

    @GetMapping("/schemes/{id}/due")
    Mono<SchemeDue> due(@PathVariable UUID id) {
        return schemes.due(id);
    }

    @PutMapping("/schemes/{id}/instalments/{payment}")
    Mono<SchemeResponse> pay(
            @PathVariable UUID id, @PathVariable UUID payment, @RequestBody SchemeBody.PayBody request) {
        return Mono.defer(() -> changes.pay(id, request.checked(payment))).flatMap(this::response);
    }

    @PostMapping("/schemes/{id}/mature")
    Mono<SchemeResponse> mature(@PathVariable UUID id, @RequestBody SchemeBody.MatureBody request) {
        return changes.mature(id, request.quote()).flatMap(this::response);
    }

    @PostMapping("/schemes/{id}/close")
    Mono<SchemeResponse> close(@PathVariable UUID id, @RequestBody SchemeBody.CloseBody request) {
        return Mono.defer(() -> changes.close(id, request.checked())).flatMap(this::response);
    }

    private Mono<SchemeResponse> response(Scheme scheme) {
        return shops.current().map(shop -> SchemeResponse.of(scheme, shop.day(clock.instant())));
    }
}
