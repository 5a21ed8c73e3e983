package app.karat.shop.ratelocks.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.ratelocks.Exposure;
import app.karat.shop.ratelocks.Exposures;
import app.karat.shop.ratelocks.RateLock;
import app.karat.shop.ratelocks.RateLocks;
import app.karat.shop.store.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rate locks over HTTP. */
@RestController
@Tag(name = "Rate locks", description = "Rates promised to customers, and what the shop stands to lose by them")
class RateLockController {

    private final RateLocks locks;
    private final Exposures exposures;
    private final Shops shops;

    RateLockController(RateLocks locks, Exposures exposures, Shops shops) {
        this.locks = locks;
        this.exposures = exposures;
        this.shops = shops;
    }

    @Operation(
            summary = "Locks the rate of this moment for a customer",
            description =
                    "The id is made by the client; sending the same again is the same lock. A quote uses it by rateLockId.")
    @ApiResponse(responseCode = "200", description = "Locked")
    @ApiResponse(responseCode = "404", description = "customer-unknown")
    @ApiResponse(responseCode = "409", description = "rate-lock-id-reused, rate-lock-deposit or rate-missing")
    @PutMapping("/api/rate-locks/{id}")
    Mono<RateLock> lock(@PathVariable UUID id, @RequestBody RateLockRequest request) {
        return Mono.fromSupplier(request::checked).flatMap(wish -> locks.lock(id, wish));
    }

    @Operation(
            summary = "Gives a promise back",
            description = "A deposit stays what it is: an advance of the customer.")
    @ApiResponse(responseCode = "200", description = "Released")
    @ApiResponse(responseCode = "409", description = "rate-lock-not-open")
    @PutMapping("/api/rate-locks/{id}/release")
    Mono<RateLock> release(@PathVariable UUID id, @RequestBody RateLockRequest.Release request) {
        return Mono.fromSupplier(() -> Optional.ofNullable(request.checked()))
                .flatMap(note -> locks.release(id, note.orElse(null)));
    }

    @Operation(summary = "One lock")
    @GetMapping("/api/rate-locks/{id}")
    Mono<RateLock> find(@PathVariable UUID id) {
        return locks.find(id);
    }

    @Operation(summary = "Locks, newest first")
    @GetMapping("/api/rate-locks")
    Mono<Page<RateLock>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return scope(branch).flatMap(scope -> locks.page(scope, customer, open, cursor, Keyset.limit(limit)));
    }

    @Operation(
            summary = "The open exposure in fine grams beside the stock",
            description =
                    "One line for every metal: what is promised at locked rates, what it would bring today, and what lies in stock.")
    @GetMapping("/api/pricing/exposure")
    Mono<List<Exposure>> exposure(@RequestParam(required = false) @Nullable UUID branch) {
        return scope(branch).flatMap(exposures::now);
    }

    private Mono<BranchScope> scope(@Nullable UUID branch) {
        return Mono.zip(shops.current(), CurrentUser.get())
                .map(with -> BranchScope.of(with.getT1(), with.getT2(), branch));
    }
}
