package app.karat.shop.suppliers.web;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.web.Page;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VersionTag;
import app.karat.shop.suppliers.AccountEntry;
import app.karat.shop.suppliers.Supplier;
import app.karat.shop.suppliers.Suppliers;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Suppliers over HTTP. */
@RestController
@RequestMapping("/api/suppliers")
class SupplierController {

    private final Suppliers suppliers;
    private final Clock clock;

    SupplierController(Suppliers suppliers, Clock clock) {
        this.suppliers = suppliers;
        this.clock = clock;
    }

    @GetMapping
    Mono<Page<SupplierResponse>> page(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> suppliers.page(query, cursor, Keyset.limit(limit)))
                .map(page -> page.map(SupplierResponse::of));
    }

    @PostMapping
    Mono<ResponseEntity<SupplierResponse>> add(@RequestBody SupplierRequest request) {
        UUID id = Objects.requireNonNullElseGet(request.id(), UUID::randomUUID);
        return asked(request, id, 1)
                .flatMap(suppliers::add)
                .map(SupplierResponse::of)
                .map(supplier -> ResponseEntity.created(URI.create("/api/suppliers/" + supplier.id()))
                        .eTag(VersionTag.of(supplier.version()))
                        .body(supplier));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<SupplierResponse>> find(@PathVariable UUID id) {
        return suppliers.find(id).map(SupplierController::tagged);
    }

    @GetMapping("/{id}/account")
    Mono<Page<AccountEntry>> account(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> suppliers.account(id, cursor, Keyset.limit(limit)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<SupplierResponse>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SupplierRequest request) {
        return Mono.defer(() -> asked(request, id, VersionTag.required(ifMatch)))
                .flatMap(suppliers::change)
                .map(SupplierController::tagged);
    }

    private Mono<Supplier> asked(SupplierRequest request, UUID id, long version) {
        return CurrentTenant.get()
                .map(tenant -> request.supplier(
                        id, version, clock.instant(), tenant.profile().currency()));
    }

    private static ResponseEntity<SupplierResponse> tagged(Suppliers.Account account) {
        return ResponseEntity.ok()
                .eTag(VersionTag.of(account.supplier().version()))
                .body(SupplierResponse.of(account));
    }
}
