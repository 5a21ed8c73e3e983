package app.karat.shop.sales.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.sales.Sale;
import app.karat.shop.sales.SaleFilter;
import app.karat.shop.sales.SaleSummary;
import app.karat.shop.sales.Sales;
import app.karat.shop.sales.VerificationCodes;
import app.karat.shop.store.Keyset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sales over HTTP. Days in {@code from} and {@code to} are business days of the shop, both included. */
@RestController
@RequestMapping("/api")
class SaleController {

    private final Sales sales;
    private final Shops shops;
    private final Customers customers;
    private final VerificationCodes codes;

    SaleController(Sales sales, Shops shops, Customers customers, VerificationCodes codes) {
        this.sales = sales;
        this.shops = shops;
        this.customers = customers;
        this.codes = codes;
    }

    @PutMapping("/sales/{id}")
    Mono<ResponseEntity<SaleResponse>> sell(@PathVariable UUID id, @RequestBody SellRequest request) {
        return Mono.defer(() -> sales.sell(id, request.checked()))
                .flatMap(outcome -> response(outcome.sale())
                        .map(sale -> ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                                .body(sale)));
    }

    @GetMapping("/sales/{id}")
    Mono<SaleResponse> find(@PathVariable UUID id) {
        return sales.find(id).flatMap(this::response);
    }

    @GetMapping("/sales")
    Mono<Page<SaleSummary>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String invoice,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            var filter = new SaleFilter(
                    scope,
                    null,
                    from == null ? null : start(who.getT1(), from),
                    to == null ? null : start(who.getT1(), to.plusDays(1)),
                    invoice == null || invoice.isBlank() ? null : invoice.strip());
            return sales.page(filter, cursor, Keyset.limit(limit));
        });
    }

    @GetMapping("/customers/{id}/purchases")
    Mono<Page<SaleSummary>> purchases(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return customers
                .find(id)
                .then(Mono.zip(shops.current(), CurrentUser.get()))
                .flatMap(who -> {
                    var scope = BranchScope.of(who.getT1(), who.getT2(), null);
                    return sales.page(new SaleFilter(scope, id, null, null, null), cursor, Keyset.limit(limit));
                });
    }

    private Mono<SaleResponse> response(Sale sale) {
        return CurrentTenant.get().map(tenant -> SaleResponse.of(sale, codes.url(tenant.id(), sale.id())));
    }

    private static Instant start(Shop shop, LocalDate day) {
        return day.atStartOfDay(shop.tenant().profile().timeZone()).toInstant();
    }
}
