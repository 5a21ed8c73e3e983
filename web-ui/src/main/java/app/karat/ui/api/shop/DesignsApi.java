package app.karat.ui.api.shop;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Designs, what they should cost and bring, and pictures. */
@HttpExchange("/api")
public interface DesignsApi {

    @GetExchange("/designs")
    Page<Design> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam boolean retired,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/designs/{id}")
    Design get(@PathVariable UUID id);

    @PutExchange("/designs/{id}")
    Design add(@PathVariable UUID id, @RequestBody Design.Terms terms);

    @PutExchange("/designs/{id}/terms")
    Design change(@PathVariable UUID id, @RequestBody Design.Terms terms);

    @GetExchange("/designs/{id}/estimate")
    DesignEstimate estimate(
            @PathVariable UUID id, @RequestParam UUID branch, @RequestParam(required = false) @Nullable String variant);

    @GetExchange("/designs/{id}/figures")
    DesignFigures figures(@PathVariable UUID id);

    @GetExchange("/designs/{id}/photos")
    List<Photo> photos(@PathVariable UUID id);

    @PostExchange(url = "/designs/{id}/photos", contentType = "application/octet-stream")
    Photo addPhoto(@PathVariable UUID id, @RequestBody Resource file);

    /** The first picture of each of these pieces, by the piece. */
    @GetExchange("/photos")
    Map<UUID, UUID> firstPhotos(@RequestParam List<UUID> pieces);
}
