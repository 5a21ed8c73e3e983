package app.karat.shop.receivables.web;

import app.karat.kernel.web.Page;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.receivables.Ageing;
import app.karat.shop.receivables.Receivable;
import app.karat.shop.receivables.Receivables;
import app.karat.shop.receivables.Settling;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.Fields;
import java.util.List;
import java.util.Objects;
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

/** Receivables over HTTP; each is named by its sale. */
@RestController
@RequestMapping("/api/receivables")
class ReceivableController {

    private final Receivables receivables;

    ReceivableController(Receivables receivables) {
        this.receivables = receivables;
    }

    @GetMapping
    Mono<Page<Receivable>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> receivables.page(branch, customer, cursor, Keyset.limit(limit)));
    }

    @GetMapping("/ageing")
    Mono<Ageing> ageing(@RequestParam(required = false) @Nullable UUID branch) {
        return receivables.ageing(branch);
    }

    @GetMapping("/{id}")
    Mono<Receivable> find(@PathVariable UUID id) {
        return receivables.find(id);
    }

    @PutMapping("/{id}/settlements/{settlement}")
    Mono<Receivable> settle(
            @PathVariable UUID id, @PathVariable UUID settlement, @RequestBody SettlementRequest request) {
        return Mono.defer(() -> receivables.settle(id, request.checked(settlement)));
    }

    /** A later payment as a client sends it. */
    record SettlementRequest(
            @Nullable UUID branchId,
            @Nullable List<@Nullable PaymentRequest> payments,
            @Nullable UUID tillSession) {

        /** What it asks for, or a problem naming each field that is wrong. */
        Settling checked(UUID id) {
            var fields = new Fields();
            fields.required("branchId", branchId);
            var paid = PaymentRequest.checked(payments, fields);
            fields.check();
            return new Settling(id, Objects.requireNonNull(branchId), paid, tillSession);
        }
    }
}
