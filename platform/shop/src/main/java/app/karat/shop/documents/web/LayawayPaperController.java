package app.karat.shop.documents.web;

import app.karat.shop.documents.LayawayPapers;
import app.karat.shop.documents.SchemePapers;
import app.karat.shop.documents.TillPapers;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Papers of layaways and schemes over HTTP. */
@RestController
class LayawayPaperController {

    private final LayawayPapers papers;
    private final SchemePapers schemes;

    LayawayPaperController(LayawayPapers papers, SchemePapers schemes) {
        this.papers = papers;
        this.schemes = schemes;
    }

    @GetMapping("/api/layaways/{id}/agreement.pdf")
    Mono<ResponseEntity<byte[]>> agreement(
            @PathVariable UUID id, @RequestParam(defaultValue = "A4") TillPapers.Roll paper) {
        return papers.agreement(id, paper).map(PdfAnswer::of);
    }

    @GetMapping("/api/layaways/{id}/payments/{payment}/receipt.pdf")
    Mono<ResponseEntity<byte[]>> receipt(
            @PathVariable UUID id,
            @PathVariable UUID payment,
            @RequestParam(defaultValue = "A4") TillPapers.Roll paper) {
        return papers.receipt(id, payment, paper).map(PdfAnswer::of);
    }

    @GetMapping("/api/schemes/{id}/instalments/{payment}/receipt.pdf")
    Mono<ResponseEntity<byte[]>> instalment(
            @PathVariable UUID id,
            @PathVariable UUID payment,
            @RequestParam(defaultValue = "A4") TillPapers.Roll paper) {
        return schemes.receipt(id, payment, paper).map(PdfAnswer::of);
    }
}
