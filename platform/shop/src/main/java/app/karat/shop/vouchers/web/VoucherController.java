package app.karat.shop.vouchers.web;

import app.karat.kernel.web.Page;
import app.karat.shop.store.Keyset;
import app.karat.shop.vouchers.Voucher;
import app.karat.shop.vouchers.VoucherEntry;
import app.karat.shop.vouchers.VoucherFilter;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.VoucherStatus;
import app.karat.shop.vouchers.Vouchers;
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

/** Vouchers over HTTP. */
@RestController
@RequestMapping("/api/vouchers")
class VoucherController {

    private final Vouchers vouchers;

    VoucherController(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @GetMapping
    Mono<Page<Voucher>> page(
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable VoucherKind kind,
            @RequestParam(required = false) @Nullable VoucherStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> vouchers.page(new VoucherFilter(customer, kind, status), cursor, Keyset.limit(limit)));
    }

    @PutMapping("/{id}")
    Mono<Voucher> sell(@PathVariable UUID id, @RequestBody VoucherRequest request) {
        return Mono.defer(() -> vouchers.sell(id, request.checked()));
    }

    @GetMapping("/{id}")
    Mono<Voucher> find(@PathVariable UUID id) {
        return vouchers.find(id);
    }

    @GetMapping("/by-code/{code}")
    Mono<Voucher> byCode(@PathVariable String code) {
        return vouchers.byCode(code);
    }

    @GetMapping("/{id}/entries")
    Mono<List<VoucherEntry>> entries(@PathVariable UUID id) {
        return vouchers.entries(id);
    }

    @PostMapping("/{id}/void")
    Mono<Voucher> makeVoid(@PathVariable UUID id, @RequestBody VoidRequest request) {
        return Mono.defer(() -> vouchers.makeVoid(id, request.checked()));
    }
}
