package app.karat.shop.inventory.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Facets;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.inventory.StockPrices;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.Pricing;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VersionTag;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The stock over HTTP. */
@RestController
@RequestMapping("/api/pieces")
class PieceController {

    private final Pieces pieces;
    private final Shops shops;
    private final Pricing pricing;
    private final Clock clock;

    PieceController(Pieces pieces, Shops shops, Pricing pricing, Clock clock) {
        this.pieces = pieces;
        this.shops = shops;
        this.pricing = pricing;
        this.clock = clock;
    }

    @GetMapping
    Mono<StockPage> page(
            @ParameterObject StockQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.zip(prices(), CurrentUser.get()).flatMap(with -> {
            StockPrices prices = with.getT1();
            return pieces.page(query.filter(prices, with.getT2()), cursor, Keyset.limit(limit))
                    .map(stock -> StockPage.of(stock, prices, with.getT2()));
        });
    }

    @GetMapping("/facets")
    Mono<Facets> facets(@ParameterObject StockQuery query) {
        return Mono.zip(prices(), CurrentUser.get())
                .flatMap(with -> pieces.facets(
                        query.withoutFacets(with.getT1(), with.getT2()),
                        query.withoutDesign(with.getT1(), with.getT2()),
                        query.chosen()));
    }

    @PostMapping
    Mono<ResponseEntity<PieceResponse>> add(@RequestBody PieceRequest request) {
        return shops.current()
                .map(shop -> piece(request, Objects.requireNonNullElseGet(request.id(), UUID::randomUUID), 1, shop))
                .flatMap(pieces::add)
                .flatMap(this::priced)
                .map(piece -> ResponseEntity.created(URI.create("/api/pieces/" + piece.id()))
                        .eTag(VersionTag.of(piece.version()))
                        .body(piece));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<PieceResponse>> find(@PathVariable UUID id) {
        return pieces.find(id).flatMap(this::priced).map(PieceController::tagged);
    }

    @GetMapping("/by-tag/{tag}")
    Mono<ResponseEntity<PieceResponse>> findByTag(@PathVariable String tag) {
        return pieces.findByTag(tag).flatMap(this::priced).map(PieceController::tagged);
    }

    @GetMapping("/{id}/price")
    Mono<PriceBreakdown> price(@PathVariable UUID id) {
        return pieces.find(id).flatMap(piece -> prices().map(prices -> prices.breakdown(piece)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<PieceResponse>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PieceRequest request) {
        return shops.current()
                .map(shop -> piece(request, id, VersionTag.required(ifMatch), shop))
                .flatMap(pieces::change)
                .flatMap(this::priced)
                .map(PieceController::tagged);
    }

    private Piece piece(PieceRequest request, UUID id, long version, Shop shop) {
        return request.piece(
                id, version, clock.instant(), shop.tenant().profile().currency());
    }

    private Mono<PieceResponse> priced(Piece piece) {
        return CurrentUser.get()
                .zipWhen(user -> prices(), (user, prices) -> PieceResponse.of(piece, prices.price(piece), user));
    }

    private Mono<StockPrices> prices() {
        return shops.current().zipWhen(shop -> pricing.board(), StockPrices::new);
    }

    private static ResponseEntity<PieceResponse> tagged(PieceResponse piece) {
        return ResponseEntity.ok().eTag(VersionTag.of(piece.version())).body(piece);
    }
}
