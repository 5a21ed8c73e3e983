package app.karat.shop.customers.web;

import app.karat.kernel.web.Page;
import app.karat.shop.customers.Customer;
import app.karat.shop.customers.Customers;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VersionTag;
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

/** Customers over HTTP. */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private final Customers customers;
    private final Clock clock;

    CustomerController(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping
    Mono<Page<Customer>> page(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> customers.page(query, cursor, Keyset.limit(limit)));
    }

    @PostMapping
    Mono<ResponseEntity<Customer>> add(@RequestBody CustomerRequest request) {
        return Mono.defer(() -> {
                    UUID id = Objects.requireNonNullElseGet(request.id(), UUID::randomUUID);
                    return customers.add(request.customer(id, 1, clock.instant()));
                })
                .map(customer -> ResponseEntity.created(URI.create("/api/customers/" + customer.id()))
                        .eTag(VersionTag.of(customer.version()))
                        .body(customer));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Customer>> find(@PathVariable UUID id) {
        return customers.find(id).map(CustomerController::tagged);
    }

    /** A GET, because the answers of POST may be kept for repetition. */
    @GetMapping("/{id}/tax-id")
    Mono<WholeNumber> number(@PathVariable UUID id) {
        return customers.number(id).map(WholeNumber::new);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<Customer>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CustomerRequest request) {
        return Mono.defer(() -> customers.change(request.customer(id, VersionTag.required(ifMatch), clock.instant())))
                .map(CustomerController::tagged);
    }

    /** A number that is shown to whoever is in charge. */
    record WholeNumber(String taxId) {

        @Override
        public String toString() {
            return "WholeNumber";
        }
    }

    private static ResponseEntity<Customer> tagged(Customer customer) {
        return ResponseEntity.ok().eTag(VersionTag.of(customer.version())).body(customer);
    }
}
