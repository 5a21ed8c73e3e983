package app.karat.shop.counter.web;

import app.karat.shop.counter.HeldCart;
import app.karat.shop.counter.HeldCarts;
import app.karat.shop.counter.QuickKey;
import app.karat.shop.counter.QuickKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Carts put aside and the keys of a branch, over HTTP. */
@RestController
@Tag(name = "Counter", description = "Carts put aside, and the branch's keys for what it sells often")
class CounterController {

    private final HeldCarts carts;
    private final QuickKeys keys;

    CounterController(HeldCarts carts, QuickKeys keys) {
        this.carts = carts;
        this.keys = keys;
    }

    @GetMapping("/api/held-carts")
    Mono<List<HeldCart>> waiting(@RequestParam(required = false) @Nullable UUID branch) {
        return carts.waiting(branch);
    }

    @Operation(summary = "Puts a cart aside; nothing in it is reserved")
    @ApiResponse(responseCode = "200", description = "The cart")
    @ApiResponse(responseCode = "409", description = "held-cart-id-reused")
    @PutMapping("/api/held-carts/{id}")
    Mono<HeldCart> hold(@PathVariable UUID id, @RequestBody HoldRequest request) {
        return Mono.defer(() -> carts.hold(id, request.checked()));
    }

    @Operation(summary = "Takes a cart up, once, and says how each thing in it stands now")
    @ApiResponse(responseCode = "200", description = "The cart, which waits no longer")
    @ApiResponse(responseCode = "404", description = "held-cart-unknown")
    @PostMapping("/api/held-carts/{id}/recall")
    Mono<HeldCart> recall(@PathVariable UUID id) {
        return carts.take(id);
    }

    @DeleteMapping("/api/held-carts/{id}")
    Mono<Void> putAway(@PathVariable UUID id) {
        return carts.take(id).then();
    }

    @GetMapping("/api/branches/{branch}/quick-keys")
    Mono<List<QuickKey>> keys(@PathVariable UUID branch) {
        return keys.of(branch);
    }

    @Operation(summary = "Replaces the keys of a branch")
    @PutMapping("/api/branches/{branch}/quick-keys")
    Mono<List<QuickKey>> setKeys(@PathVariable UUID branch, @RequestBody QuickKeysRequest request) {
        return Mono.defer(() -> keys.set(branch, request.checked()));
    }
}
