package app.karat.shop.labels.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.web.Page;
import app.karat.shop.labels.Epc;
import app.karat.shop.labels.LabelBook;
import app.karat.shop.labels.LabelLayout;
import app.karat.shop.labels.LabelPrint;
import app.karat.shop.labels.Labels;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.Fields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Labels over HTTP. */
@RestController
class LabelController {

    private static final int MOST_OWN = 40;

    private final Labels labels;

    LabelController(Labels labels) {
        this.labels = labels;
    }

    @GetMapping("/api/labels")
    Mono<Prints> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return labels.page(cursor, Keyset.limit(limit)).map(Prints::of);
    }

    @PutMapping("/api/labels/{id}")
    Mono<LabelPrint> print(@PathVariable UUID id, @RequestBody LabelRequest request) {
        return Mono.defer(() -> labels.print(id, request.wish()));
    }

    @GetMapping("/api/labels/{id}/file")
    Mono<ResponseEntity<byte[]>> file(@PathVariable UUID id) {
        return labels.file(id)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.mediaType()))
                        .header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
                        .body(file.content()));
    }

    @GetMapping("/api/pieces/{id}/labels")
    Mono<List<LabelPrint>> ofPiece(@PathVariable UUID id) {
        return labels.ofPiece(id);
    }

    @GetMapping("/api/labels/layouts")
    Mono<Book> book() {
        return labels.book().map(Book::of);
    }

    @PutMapping("/api/labels/layouts")
    Mono<Book> keep(@RequestBody LabelBook book) {
        String prefix = book.companyPrefix();
        if (book.layouts() != null && book.layouts().size() > MOST_OWN) {
            throw InvalidInput.field("layouts", "too-many", "At most 40 layouts.");
        }
        if (prefix != null) {
            Epc.prefix(prefix);
        }
        return labels.keep(book).map(Book::of);
    }

    @PostMapping("/api/pieces/rfid")
    Mono<Named> name(@RequestBody NameRequest request) {
        var fields = new Fields();
        List<UUID> ids =
                fields.whole("pieces", request.pieces()).stream().distinct().toList();
        fields.require(!ids.isEmpty(), "pieces", "required", "Name the pieces that need a code.");
        fields.require(ids.size() <= 2_000, "pieces", "too-many", "At most 2,000 pieces at once.");
        fields.check();
        return labels.name(ids).map(Named::new);
    }

    /** One page of the trail. */
    record Prints(List<LabelPrint> items, @Nullable String next) {

        static Prints of(Page<LabelPrint> page) {
            return new Prints(page.items(), page.next());
        }
    }

    /** All layouts to choose from, the shop's own first. */
    record Book(@Nullable String companyPrefix, List<LabelLayout> layouts) {

        static Book of(LabelBook book) {
            return new Book(book.companyPrefix(), book.all());
        }
    }

    /** Pieces that need an RFID code. */
    record NameRequest(@Nullable List<@Nullable UUID> pieces) {}

    /** How many pieces got one. */
    record Named(int named) {}
}
