package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What belongs to pieces: counts by facet, photos, labels, files of the whole list. */
@HttpExchange("/api")
public interface PieceThingsApi {

    @GetExchange("/pieces/facets")
    Facets facets(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String metal,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String purity,
            @RequestParam(required = false) @Nullable UUID design);

    @GetExchange("/pieces/{id}/photos")
    List<Photo> photos(@PathVariable UUID id);

    @PostExchange(url = "/pieces/{id}/photos", contentType = "application/octet-stream")
    Photo addPhoto(@PathVariable UUID id, @RequestBody Resource file);

    @DeleteExchange("/photos/{id}")
    void removePhoto(@PathVariable UUID id);

    @GetExchange("/photos/{id}")
    byte[] photo(@PathVariable UUID id);

    @GetExchange("/photos/{id}/small")
    byte[] smallPhoto(@PathVariable UUID id);

    @GetExchange("/labels/layouts")
    Labels.Book labelBook();

    @PutExchange("/labels/{id}")
    Labels.Print print(@PathVariable UUID id, @RequestBody Labels.Wish wish);

    @GetExchange("/labels/{id}/file")
    byte[] labels(@PathVariable UUID id);

    @GetExchange("/exports/{file}")
    byte[] export(
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String metal,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String purity,
            @RequestParam(required = false) @Nullable UUID design);
}
