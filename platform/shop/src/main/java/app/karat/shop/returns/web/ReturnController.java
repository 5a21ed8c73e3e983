package app.karat.shop.returns.web;

import app.karat.kernel.web.Page;
import app.karat.shop.returns.ReturnOffer;
import app.karat.shop.returns.Returns;
import app.karat.shop.store.Keyset;
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

/** Returns over HTTP. */
@RestController
@RequestMapping("/api/credit-notes")
class ReturnController {

    private final Returns returns;

    ReturnController(Returns returns) {
        this.returns = returns;
    }

    @PostMapping("/previews")
    Mono<ReturnOffer> preview(@RequestBody ReturnBody request) {
        return Mono.defer(() -> returns.offer(request.checked(true)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<CreditNoteResponse>> giveBack(@PathVariable UUID id, @RequestBody ReturnBody request) {
        return Mono.defer(() -> returns.giveBack(id, request.checked(false)))
                .map(outcome -> ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(CreditNoteResponse.of(outcome.note())));
    }

    @GetMapping("/{id}")
    Mono<CreditNoteResponse> find(@PathVariable UUID id) {
        return returns.find(id).map(CreditNoteResponse::of);
    }

    @GetMapping
    Mono<Page<CreditNoteResponse>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable UUID sale,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> returns.page(branch, sale, cursor, Keyset.limit(limit)))
                .map(page -> page.map(CreditNoteResponse::of));
    }
}
