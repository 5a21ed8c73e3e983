package app.karat.shop.transfers.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.Fields;
import app.karat.shop.transfers.Transfer;
import app.karat.shop.transfers.TransferFilter;
import app.karat.shop.transfers.TransferStatus;
import app.karat.shop.transfers.Transfers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Transfers between branches over HTTP. */
@RestController
@RequestMapping("/api/transfers")
class TransferController {

    private final Transfers transfers;
    private final Shops shops;

    TransferController(Transfers transfers, Shops shops) {
        this.transfers = transfers;
        this.shops = shops;
    }

    @GetMapping
    Mono<Page<Transfer>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable TransferStatus status,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            return transfers.page(new TransferFilter(scope, status, code), cursor, Keyset.limit(limit));
        });
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<Transfer>> request(@PathVariable UUID id, @RequestBody TransferRequest request) {
        return Mono.defer(() -> transfers.request(id, request.wish()))
                .map(outcome -> ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(outcome.transfer()));
    }

    @GetMapping("/{id}")
    Mono<Transfer> find(@PathVariable UUID id) {
        return transfers.find(id);
    }

    @PostMapping("/{id}/approve")
    Mono<Transfer> approve(@PathVariable UUID id) {
        return transfers.approve(id);
    }

    @PostMapping("/{id}/dispatch")
    Mono<Transfer> dispatch(@PathVariable UUID id, @RequestBody Remark remark) {
        return Mono.defer(() -> transfers.dispatch(id, remark.optional()));
    }

    @PostMapping("/{id}/receive")
    Mono<Transfer> receive(@PathVariable UUID id, @RequestBody ReceiptRequest receipt) {
        return Mono.defer(() -> {
            var arrived = receipt.arrived();
            return transfers.receive(id, receipt.branch(), arrived);
        });
    }

    @PostMapping("/{id}/lost")
    Mono<Transfer> lost(@PathVariable UUID id, @RequestBody LossRequest loss) {
        return Mono.defer(() -> {
            var fields = new Fields();
            List<UUID> pieces = TransferRequest.PieceList.checked("pieces", loss.pieces(), fields);
            String reason = fields.text("note", loss.note(), 300);
            fields.check();
            return transfers.lost(id, pieces, reason);
        });
    }

    @PostMapping("/{id}/cancel")
    Mono<Transfer> cancel(@PathVariable UUID id, @RequestBody Remark remark) {
        return Mono.defer(() -> transfers.cancel(id, remark.required()));
    }

    /** What is to be remembered of a step: the carrier, or the reason. */
    @Schema(name = "TransferRemark")
    record Remark(@Nullable String note) {

        @Nullable
        String optional() {
            var fields = new Fields();
            String text = fields.optional("note", note, 300);
            fields.check();
            return text;
        }

        String required() {
            var fields = new Fields();
            String text = fields.text("note", note, 300);
            fields.check();
            return text;
        }
    }

    /** Pieces that will not arrive any more, and why. */
    @Schema(name = "TransferLoss")
    record LossRequest(
            @Nullable List<@Nullable UUID> pieces, @Nullable String note) {}
}
