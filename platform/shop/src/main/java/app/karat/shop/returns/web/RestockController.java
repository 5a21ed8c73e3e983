package app.karat.shop.returns.web;

import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.returns.Restocking;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pieces that go on sale again, over HTTP. */
@RestController
class RestockController {

    private final Restocking restocking;

    RestockController(Restocking restocking) {
        this.restocking = restocking;
    }

    @PostMapping("/api/pieces/{id}/restock")
    Mono<Restocked> restock(@PathVariable UUID id) {
        return restocking.restock(id).map(piece -> new Restocked(piece.id(), piece.tag(), piece.status()));
    }

    /** Where the piece stands now. */
    record Restocked(UUID id, String tag, PieceStatus status) {}
}
