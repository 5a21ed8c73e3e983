package app.karat.shop.documents.web;

import app.karat.shop.documents.CompliancePapers;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Papers that the law asks for over HTTP. */
@RestController
class CompliancePaperController {

    private final CompliancePapers papers;

    CompliancePaperController(CompliancePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/cash-rules/report.pdf")
    Mono<ResponseEntity<byte[]>> cashReport(@RequestParam UUID customer, @RequestParam long payment) {
        return papers.cashReport(customer, payment)
                .map(paper -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(paper.fileName())
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(paper.pdf()));
    }
}
