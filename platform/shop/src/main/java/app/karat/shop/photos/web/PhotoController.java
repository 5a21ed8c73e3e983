package app.karat.shop.photos.web;

import app.karat.shop.photos.Photo;
import app.karat.shop.photos.Photos;
import app.karat.shop.photos.Shown;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pictures over HTTP. A picture never changes under its address, so a browser may keep it for a year, for its own user only. */
@RestController
class PhotoController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    /** More would not fit the line of a request. */
    private static final int MOST = 80;

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping("/api/pieces/{id}/photos")
    Mono<List<Photo>> ofPiece(@PathVariable UUID id) {
        return photos.of(Shown.piece(id));
    }

    @Operation(
            summary =
                    "The first picture of each of these pieces, by the piece; a piece without any shows that of its design")
    @GetMapping("/api/photos")
    Mono<Map<UUID, UUID>> firsts(@RequestParam List<UUID> pieces) {
        var fields = new Fields();
        fields.require(pieces.size() <= MOST, "pieces", "too-many", "At most %d pieces at once.".formatted(MOST));
        fields.check();
        return photos.firsts(pieces);
    }

    @GetMapping("/api/designs/{id}/photos")
    Mono<List<Photo>> ofDesign(@PathVariable UUID id) {
        return photos.of(Shown.design(id));
    }

    @PostMapping("/api/designs/{id}/photos")
    Mono<ResponseEntity<Photo>> addToDesign(@PathVariable UUID id, ServerHttpRequest request) {
        return photos.add(Shown.design(id), request.getBody()).map(PhotoController::created);
    }

    @PutMapping("/api/designs/{id}/photos/order")
    Mono<List<Photo>> orderOfDesign(@PathVariable UUID id, @RequestBody OrderRequest request) {
        return photos.order(Shown.design(id), request.checked());
    }

    @PostMapping("/api/pieces/{id}/photos")
    Mono<ResponseEntity<Photo>> add(@PathVariable UUID id, ServerHttpRequest request) {
        return photos.add(Shown.piece(id), request.getBody()).map(PhotoController::created);
    }

    @PutMapping("/api/pieces/{id}/photos/order")
    Mono<List<Photo>> order(@PathVariable UUID id, @RequestBody OrderRequest request) {
        return photos.order(Shown.piece(id), request.checked());
    }

    @DeleteMapping("/api/photos/{id}")
    Mono<ResponseEntity<Void>> remove(@PathVariable UUID id) {
        return photos.remove(id).thenReturn(ResponseEntity.noContent().build());
    }

    @GetMapping("/api/photos/{id}")
    Mono<ResponseEntity<Flux<DataBuffer>>> whole(@PathVariable UUID id) {
        return picture(id, false);
    }

    @GetMapping("/api/photos/{id}/small")
    Mono<ResponseEntity<Flux<DataBuffer>>> small(@PathVariable UUID id) {
        return picture(id, true);
    }

    private static ResponseEntity<Photo> created(Photo photo) {
        return ResponseEntity.created(URI.create("/api/photos/" + photo.id())).body(photo);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> picture(UUID id, boolean small) {
        return photos.find(id).map(photo -> {
            String tag = "\"" + photo.id() + (small ? "-small\"" : "\"");
            return ResponseEntity.ok()
                    .cacheControl(FOR_EVER)
                    .eTag(tag)
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType(MediaType.IMAGE_JPEG)
                    .body(photos.content(photo, small));
        });
    }

    /**
     * @param ids all pictures of the piece or design, the first first
     */
    record OrderRequest(@Nullable List<@Nullable UUID> ids) {

        List<UUID> checked() {
            var fields = new Fields();
            List<UUID> named = fields.whole("ids", ids);
            fields.check();
            return named;
        }
    }
}
