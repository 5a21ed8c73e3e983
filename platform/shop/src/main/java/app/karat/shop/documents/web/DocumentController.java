package app.karat.shop.documents.web;

import app.karat.shop.documents.Documents;
import app.karat.shop.documents.Verification;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Papers over HTTP. */
@RestController
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping(path = "/api/sales/{id}/invoice.pdf")
    Mono<ResponseEntity<byte[]>> invoice(@PathVariable UUID id) {
        return documents.invoice(id).map(PdfAnswer::of);
    }

    @GetMapping("/public/verify/{code}")
    Mono<ResponseEntity<Verification>> verify(@PathVariable String code) {
        return documents
                .verify(code)
                .map(proof -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .header("X-Robots-Tag", "noindex")
                        .body(proof));
    }
}
