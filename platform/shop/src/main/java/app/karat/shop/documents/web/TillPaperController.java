package app.karat.shop.documents.web;

import app.karat.shop.documents.TillPapers;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Papers of the money desk over HTTP. */
@RestController
class TillPaperController {

    private final TillPapers papers;

    TillPaperController(TillPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/till-sessions/{id}/z-report.pdf")
    Mono<ResponseEntity<byte[]>> zReport(
            @PathVariable UUID id, @RequestParam(defaultValue = "MM80") TillPapers.Roll paper) {
        return papers.zReport(id, paper).map(PdfAnswer::of);
    }

    @GetMapping("/api/branches/{branch}/days/{day}/report.pdf")
    Mono<ResponseEntity<byte[]>> day(
            @PathVariable UUID branch,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "A4") TillPapers.Roll paper) {
        return papers.day(branch, day, paper).map(PdfAnswer::of);
    }
}
