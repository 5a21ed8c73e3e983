package app.karat.shop.documents.web;

import app.karat.shop.documents.ReturnPapers;
import app.karat.shop.documents.TillPapers;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Papers of returns and of old gold over HTTP. */
@RestController
class ReturnPaperController {

    private final ReturnPapers papers;

    ReturnPaperController(ReturnPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/credit-notes/{id}/credit-note.pdf")
    Mono<ResponseEntity<byte[]>> creditNote(
            @PathVariable UUID id, @RequestParam(defaultValue = "A4") TillPapers.Roll paper) {
        return papers.creditNote(id, paper).map(PdfAnswer::of);
    }

    @GetMapping("/api/old-gold/{id}/voucher.pdf")
    Mono<ResponseEntity<byte[]>> oldGold(
            @PathVariable UUID id, @RequestParam(defaultValue = "A4") TillPapers.Roll paper) {
        return papers.oldGold(id, paper).map(PdfAnswer::of);
    }
}
