package app.karat.shop.documents.web;

import app.karat.shop.documents.DeliveryNotes;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Delivery notes over HTTP. */
@RestController
class DeliveryNoteController {

    private final DeliveryNotes notes;

    DeliveryNoteController(DeliveryNotes notes) {
        this.notes = notes;
    }

    @GetMapping(path = "/api/transfers/{id}/note.pdf")
    Mono<ResponseEntity<byte[]>> note(@PathVariable UUID id) {
        return notes.of(id).map(PdfAnswer::of);
    }
}
