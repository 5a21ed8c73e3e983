package app.karat.shop.batchedits.web;

import app.karat.shop.batchedits.BatchEdits;
import app.karat.shop.batchedits.EditRun;
import app.karat.shop.batchedits.EditedPiece;
import app.karat.shop.branches.Shops;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Changes of many chosen pieces over HTTP. */
@RestController
@RequestMapping("/api/piece-edits")
@Tag(name = "Changes of many pieces", description = "Looked at first, made as one document, taken back as one")
class BatchEditController {

    private final BatchEdits edits;
    private final Shops shops;

    BatchEditController(BatchEdits edits, Shops shops) {
        this.edits = edits;
        this.shops = shops;
    }

    @Operation(summary = "What a change would make of each piece, and which are left alone and why; nothing is written")
    @PostMapping("/previews")
    Mono<List<EditedPiece>> preview(@RequestBody EditRequest request) {
        return currency().map(request::checked).flatMap(asked -> edits.preview(asked.pieces(), asked.edit()));
    }

    @Operation(summary = "Changes those that can be changed; the same request again gets the same answer")
    @ApiResponse(responseCode = "200", description = "What became of each piece")
    @ApiResponse(responseCode = "409", description = "batch-edit-nothing or batch-edit-id-reused")
    @PutMapping("/{id}")
    Mono<EditRun> apply(@PathVariable UUID id, @RequestBody EditRequest request) {
        return currency().map(request::checked).flatMap(asked -> edits.apply(id, asked.pieces(), asked.edit()));
    }

    @GetMapping("/{id}")
    Mono<EditRun> find(@PathVariable UUID id) {
        return edits.find(id);
    }

    @Operation(summary = "Gives every piece back what it was, unless somebody has touched it since")
    @ApiResponse(responseCode = "200", description = "What became of each piece")
    @ApiResponse(responseCode = "409", description = "batch-edit-undone")
    @PutMapping("/{id}/undo")
    Mono<EditRun> undo(@PathVariable UUID id) {
        return edits.undo(id);
    }

    private Mono<Currency> currency() {
        return shops.current().map(shop -> shop.tenant().profile().currency());
    }
}
