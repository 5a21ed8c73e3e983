package app.karat.shop.lots.web;

import app.karat.kernel.web.Page;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.LotEntry;
import app.karat.shop.lots.LotKind;
import app.karat.shop.lots.Lots;
import app.karat.shop.store.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lots over HTTP. */
@RestController
@RequestMapping("/api/lots")
@Tag(name = "Lots", description = "Goods kept by count or weight, parcels of stones, and services")
class LotController {

    private final Lots lots;

    LotController(Lots lots) {
        this.lots = lots;
    }

    @GetMapping
    Mono<Page<Lot>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable LotKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> lots.page(branch, kind, q, cursor, Keyset.limit(limit)));
    }

    @Operation(summary = "Adds a lot with nothing in it; the same request again gets the same answer")
    @ApiResponse(responseCode = "200", description = "The lot")
    @ApiResponse(responseCode = "409", description = "lot-code-taken or lot-id-reused")
    @PutMapping("/{id}")
    Mono<Lot> add(@PathVariable UUID id, @RequestBody LotRequest request) {
        return Mono.defer(() -> lots.add(request.added(id)));
    }

    @GetMapping("/{id}")
    Mono<Lot> find(@PathVariable UUID id) {
        return lots.find(id);
    }

    @GetMapping("/{id}/entries")
    Mono<List<LotEntry>> entries(@PathVariable UUID id) {
        return lots.entries(id);
    }

    @Operation(summary = "Changes what a lot is called and costs; quotes made before are void")
    @ApiResponse(responseCode = "200", description = "The lot")
    @ApiResponse(responseCode = "409", description = "lot-changed")
    @PutMapping("/{id}/terms")
    Mono<Lot> change(@PathVariable UUID id, @RequestBody LotRequest request) {
        return Mono.defer(
                () -> lots.change(id, Objects.requireNonNullElse(request.version(), 0L), request.changed(id)));
    }

    @Operation(summary = "Takes goods into a lot")
    @ApiResponse(responseCode = "200", description = "The lot with them in it")
    @PutMapping("/{id}/receipts/{movement}")
    Mono<Lot> receive(@PathVariable UUID id, @PathVariable UUID movement, @RequestBody MovementRequest request) {
        return Mono.defer(() -> lots.move(movement, request.received(id)));
    }

    @Operation(summary = "Puts right what was counted or weighed wrongly, with a reason")
    @ApiResponse(responseCode = "200", description = "The lot as it is now")
    @ApiResponse(responseCode = "409", description = "lot-short")
    @PutMapping("/{id}/adjustments/{movement}")
    Mono<Lot> adjust(@PathVariable UUID id, @PathVariable UUID movement, @RequestBody MovementRequest request) {
        return Mono.defer(() -> lots.move(movement, request.corrected(id)));
    }

    @Operation(summary = "Makes a parcel of its own of some stones of another")
    @ApiResponse(responseCode = "200", description = "The parcel they were taken from")
    @ApiResponse(responseCode = "409", description = "lot-short, lot-code-taken or lot-not-a-parcel")
    @PutMapping("/{id}/splits/{movement}")
    Mono<Lot> split(@PathVariable UUID id, @PathVariable UUID movement, @RequestBody MovementRequest request) {
        return Mono.defer(() -> lots.split(movement, request.split(id)));
    }
}
