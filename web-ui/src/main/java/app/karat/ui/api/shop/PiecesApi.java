package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The pieces in stock and what they cost now. */
@HttpExchange("/api")
public interface PiecesApi {

    @GetExchange("/pieces")
    PiecePage find(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String metal,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String purity,
            @RequestParam(required = false) @Nullable UUID design,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    /** Without a choice of category, purity and design. */
    default PiecePage find(
            @Nullable String query,
            @Nullable String status,
            @Nullable UUID branch,
            @Nullable String metal,
            @Nullable String cursor,
            int limit) {
        return find(query, status, branch, metal, null, null, null, cursor, limit);
    }

    @PostExchange("/pieces")
    Piece add(@RequestBody PieceDraft piece);

    @GetExchange("/pieces/{id}")
    Piece get(@PathVariable UUID id);

    @PutExchange("/pieces/{id}")
    Piece change(@PathVariable UUID id, @RequestHeader("If-Match") String etag, @RequestBody PieceDraft piece);

    @GetExchange("/pieces/by-tag/{tag}")
    Piece byTag(@PathVariable String tag);

    @GetExchange("/pieces/{id}/price")
    Breakdown price(@PathVariable UUID id);

    @PostExchange("/prices")
    Breakdown tryPrice(@RequestBody PriceTrial piece);
}
