package app.karat.shop.purchasing.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.purchasing.PurchaseFilter;
import app.karat.shop.purchasing.PurchaseOrder;
import app.karat.shop.purchasing.PurchaseSummary;
import app.karat.shop.purchasing.Purchases;
import app.karat.shop.store.Keyset;
import app.karat.shop.suppliers.Suppliers;
import java.util.Currency;
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

/** Purchasing over HTTP. */
@RestController
@RequestMapping("/api")
class PurchaseController {

    private final Purchases purchases;
    private final Suppliers suppliers;
    private final Shops shops;

    PurchaseController(Purchases purchases, Suppliers suppliers, Shops shops) {
        this.purchases = purchases;
        this.suppliers = suppliers;
        this.shops = shops;
    }

    @GetMapping("/purchases")
    Mono<Page<PurchaseSummary>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) PurchaseSummary.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID supplier,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            return purchases.page(new PurchaseFilter(scope, kind, supplier), cursor, Keyset.limit(limit));
        });
    }

    /** The supplier's currency decides in what the lines are priced, so it is looked up first; an unknown one is found out later. */
    @PutMapping("/purchases/{id}")
    Mono<PurchaseOrder> order(@PathVariable UUID id, @RequestBody OrderRequest request) {
        return currencyOf(request.supplierId())
                .flatMap(currency -> Mono.defer(() -> purchases.order(id, request.wish(currency))));
    }

    @GetMapping("/purchases/{id}")
    Mono<PurchaseOrder> find(@PathVariable UUID id) {
        return purchases.find(id);
    }

    @PostMapping("/purchases/{id}/receive")
    Mono<PurchaseOrder> receive(@PathVariable UUID id, @RequestBody ReceiptRequest request) {
        return ofShop().flatMap(currency -> Mono.defer(() -> purchases.receive(id, request.wish(currency))));
    }

    @PostMapping("/purchases/{id}/cancel")
    Mono<PurchaseOrder> cancel(@PathVariable UUID id) {
        return purchases.cancel(id);
    }

    @PutMapping("/supplier-payments/{id}")
    Mono<PurchaseSummary> pay(@PathVariable UUID id, @RequestBody SettlementRequest.Payment request) {
        return ofShop().flatMap(currency -> Mono.defer(() -> purchases.pay(id, request.checked(currency))));
    }

    @PutMapping("/supplier-returns/{id}")
    Mono<PurchaseSummary> giveBack(@PathVariable UUID id, @RequestBody SettlementRequest.Return request) {
        return ofShop().flatMap(currency -> Mono.defer(() -> purchases.giveBack(id, request.checked(currency))));
    }

    private Mono<Currency> currencyOf(@Nullable UUID supplier) {
        return supplier == null
                ? ofShop()
                : suppliers.find(supplier).map(account -> account.supplier().currency());
    }

    private static Mono<Currency> ofShop() {
        return CurrentTenant.get().map(tenant -> tenant.profile().currency());
    }
}
