package app.karat.shop.books.web;

import app.karat.kernel.web.Page;
import app.karat.shop.books.Anchor;
import app.karat.shop.books.Proof;
import app.karat.shop.books.Proofs;
import app.karat.shop.books.Sealed;
import app.karat.shop.store.Keyset;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Proofs of the books and the anchors of their chain over HTTP. */
@RestController
@RequestMapping("/api/books")
class ProofController {

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @PostMapping("/proofs")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Proof> prove() {
        return proofs.prove();
    }

    @GetMapping("/proofs")
    Mono<Page<Proof>> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> proofs.page(cursor, Keyset.limit(limit)));
    }

    @GetMapping("/head")
    Mono<Head> head() {
        return proofs.head().map(Head::new);
    }

    @GetMapping("/anchors/{anchor}")
    Mono<Sealed> find(@PathVariable String anchor) {
        return Mono.defer(() -> proofs.find(Anchor.parse(anchor)));
    }

    /** The head of the chain. */
    @Schema(name = "ChainHead")
    record Head(Anchor anchor) {}
}
