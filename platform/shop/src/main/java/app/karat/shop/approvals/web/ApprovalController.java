package app.karat.shop.approvals.web;

import app.karat.kernel.web.Page;
import app.karat.shop.approvals.Approval;
import app.karat.shop.approvals.Approvals;
import app.karat.shop.approvals.PinHolder;
import app.karat.shop.approvals.Pins;
import app.karat.shop.store.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Approvals over HTTP. Nothing here is a POST: an idempotency key would take the counting of wrong PINs back with a failed answer. */
@RestController
@RequestMapping("/api/approvals")
@Tag(name = "Approvals", description = "What somebody may not do alone")
class ApprovalController {

    private final Approvals approvals;
    private final Pins pins;

    ApprovalController(Approvals approvals, Pins pins) {
        this.approvals = approvals;
        this.pins = pins;
    }

    @Operation(
            summary = "Requests, newest first",
            description =
                    "Those in charge see the requests of their branches, others their own. Changes come live as approval events.")
    @GetMapping
    Mono<Page<Approval>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> approvals.page(branch, open, cursor, Keyset.limit(limit)));
    }

    @Operation(summary = "One request")
    @GetMapping("/{id}")
    Mono<Approval> find(@PathVariable UUID id) {
        return approvals.find(id);
    }

    @Operation(
            summary = "Approves or refuses",
            description = "Managers and owners of the branch, while the request is open.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "409", description = "approval-not-pending")
    @PutMapping("/{id}/decision")
    Mono<Approval> decide(@PathVariable UUID id, @RequestBody ApprovalRequests.Decision request) {
        return Mono.fromSupplier(request::checked)
                .flatMap(checked -> approvals.decide(id, checked.approves(), checked.note()));
    }

    @Operation(
            summary = "Approves at the counter with somebody's PIN",
            description = "Five wrong tries lock the PIN for a quarter of an hour.")
    @ApiResponse(responseCode = "200", description = "Approved")
    @ApiResponse(responseCode = "422", description = "pin-wrong")
    @ApiResponse(responseCode = "423", description = "pin-locked")
    @PutMapping("/{id}/pin")
    Mono<Approval> approveByPin(@PathVariable UUID id, @RequestBody ApprovalRequests.ByPin request) {
        return Mono.fromSupplier(request::checked)
                .flatMap(checked -> approvals.approveByPin(id, checked.subject(), checked.digits(), checked.note()));
    }

    @Operation(summary = "Who can approve at this counter with a PIN")
    @GetMapping("/approvers")
    Mono<List<PinHolder>> approvers(@RequestParam UUID branch) {
        return pins.holders(branch);
    }

    @Operation(summary = "Sets one's own PIN", description = "Managers and owners; whoever has a PIN gives it too.")
    @PutMapping("/pin")
    Mono<ResponseEntity<Void>> setPin(@RequestBody ApprovalRequests.NewPin request) {
        return Mono.fromSupplier(request::checked)
                .flatMap(checked -> pins.set(checked.current(), checked.digits()))
                .then(done());
    }

    @Operation(summary = "Takes somebody's PIN away", description = "Owners only.")
    @DeleteMapping("/pins/{subject}")
    Mono<ResponseEntity<Void>> removePin(@PathVariable String subject) {
        return pins.remove(subject).then(done());
    }

    private static Mono<ResponseEntity<Void>> done() {
        return Mono.fromSupplier(() -> ResponseEntity.ok().build());
    }
}
