package app.karat.shop.repricing.web;

import app.karat.kernel.web.Page;
import app.karat.shop.approvals.Approval;
import app.karat.shop.repricing.PriceRun;
import app.karat.shop.repricing.Repricing;
import app.karat.shop.repricing.RunPiece;
import app.karat.shop.store.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Re-pricing runs over HTTP. */
@RestController
@RequestMapping("/api/price-runs")
@Tag(name = "Re-pricing", description = "Changes of many prices as one thing, with a preview and a way back")
class RepricingController {

    private final Repricing repricing;

    RepricingController(Repricing repricing) {
        this.repricing = repricing;
    }

    @Operation(
            summary = "Begins the preview of a run",
            description =
                    "The id is made by the client; sending the same again is the same run. The preview is worked out in the background; price-run"
                            + " events tell how far it is.")
    @ApiResponse(responseCode = "200", description = "The run, PREPARING at first")
    @ApiResponse(responseCode = "409", description = "price-run-id-reused")
    @PutMapping("/{id}")
    Mono<PriceRun> prepare(@PathVariable UUID id, @RequestBody RunRequests.Wish request) {
        return Mono.fromSupplier(request::checked).flatMap(wish -> repricing.prepare(id, wish));
    }

    @Operation(summary = "Starts a prepared run, now or at a moment")
    @ApiResponse(responseCode = "200", description = "SCHEDULED")
    @ApiResponse(responseCode = "409", description = "price-run-state or approval-not-usable")
    @ApiResponse(responseCode = "422", description = "price-run-beyond-guards")
    @PutMapping("/{id}/start")
    Mono<PriceRun> start(@PathVariable UUID id, @RequestBody RunRequests.Start request) {
        return repricing.start(id, request.at(), request.approvalId());
    }

    @Operation(summary = "Asks the owner for a run beyond its guard rails")
    @PutMapping("/{id}/approval")
    Mono<Approval> ask(@PathVariable UUID id, @RequestBody RunRequests.Ask request) {
        return Mono.fromSupplier(request::checked).flatMap(asked -> repricing.askOwner(id, asked.id(), asked.why()));
    }

    @Operation(summary = "Gives up a run that has changed nothing yet")
    @PutMapping("/{id}/cancel")
    Mono<PriceRun> cancel(@PathVariable UUID id) {
        return repricing.cancel(id);
    }

    @Operation(
            summary = "Undoes a run as a whole",
            description =
                    "Every piece gets its price plan back, save those that were touched since; these are KEPT and listed.")
    @PutMapping("/{id}/undo")
    Mono<PriceRun> undo(@PathVariable UUID id) {
        return repricing.undo(id);
    }

    @Operation(summary = "One run with its totals")
    @GetMapping("/{id}")
    Mono<PriceRun> find(@PathVariable UUID id) {
        return repricing.find(id);
    }

    @Operation(summary = "Runs, newest first")
    @GetMapping
    Mono<Page<PriceRun>> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> repricing.page(cursor, Keyset.limit(limit)));
    }

    @Operation(
            summary = "What a run does to its pieces",
            description =
                    "In the order of their ids; go on with the last id as after. State is PLANNED, SKIPPED, CHANGED, UNDONE or KEPT.")
    @GetMapping("/{id}/pieces")
    Mono<List<RunPiece>> pieces(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean beyond,
            @RequestParam(required = false) @Nullable Integer limit) {
        return repricing.pieces(id, after, state, beyond, Keyset.limit(limit));
    }
}
