package app.karat.shop.documents.web;

import app.karat.shop.documents.Documents;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as an answer that browsers show at once and save under the paper's name. */
final class PdfAnswer {

    private PdfAnswer() {}

    static ResponseEntity<byte[]> of(Documents.Paper paper) {
        var name = ContentDisposition.inline().filename(paper.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(paper.pdf());
    }
}
