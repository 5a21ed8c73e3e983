package app.karat.shop.photos.web;

import app.karat.shop.photos.Photo;
import app.karat.shop.photos.Photos;
import app.karat.shop.text.Fields;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pictures over HTTP. A picture never changes under its address, so a browser may keep it for a year, for its own user only. */
@RestController
class PhotoController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping("/api/pieces/{id}/photos")
    Mono<List<Photo>> ofPiece(@PathVariable UUID id) {
        return photos.of(id);
    }

    @PostMapping("/api/pieces/{id}/photos")
    Mono<ResponseEntity<Photo>> add(@PathVariable UUID id, ServerHttpRequest request) {
        return photos.add(id, request.getBody())
                .map(photo -> ResponseEntity.created(URI.create("/api/photos/" + photo.id()))
                        .body(photo));
    }

    @PutMapping("/api/pieces/{id}/photos/order")
    Mono<List<Photo>> order(@PathVariable UUID id, @RequestBody OrderRequest request) {
        var fields = new Fields();
        List<UUID> ids = fields.whole("ids", request.ids());
        fields.check();
        return photos.order(id, ids);
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
     * @param ids all pictures of the piece, the first first
     */
    record OrderRequest(@Nullable List<@Nullable UUID> ids) {}
}
