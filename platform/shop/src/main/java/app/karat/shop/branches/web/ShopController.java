package app.karat.shop.branches.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.VersionTag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who is signed in, the settings and the branches. */
@RestController
@RequestMapping("/api")
class ShopController {

    private final Shops shops;

    ShopController(Shops shops) {
        this.shops = shops;
    }

    @GetMapping("/me")
    Mono<MeResponse> me() {
        return Mono.zip(shops.current(), CurrentUser.get(), MeResponse::of);
    }

    @GetMapping("/settings")
    Mono<ResponseEntity<SettingsResponse>> settings() {
        return shops.current().map(ShopController::tagged);
    }

    @PutMapping("/settings")
    Mono<ResponseEntity<SettingsResponse>> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SettingsRequest request) {
        return Mono.defer(() -> shops.change(request.settings(VersionTag.required(ifMatch))))
                .map(ShopController::tagged);
    }

    @GetMapping("/branches")
    Mono<List<Branch>> branches() {
        return Mono.zip(
                shops.current(),
                CurrentUser.get(),
                (shop, user) -> shop.branches().stream()
                        .filter(branch -> user.worksIn(branch.id()))
                        .toList());
    }

    @PostMapping("/branches")
    Mono<ResponseEntity<Branch>> add(@RequestBody BranchRequest request) {
        return Mono.defer(() -> {
                    UUID id = Objects.requireNonNullElseGet(request.id(), UUID::randomUUID);
                    return shops.add(request.branch(id, 1));
                })
                .map(branch -> ResponseEntity.created(URI.create("/api/branches/" + branch.id()))
                        .eTag(VersionTag.of(branch.version()))
                        .body(branch));
    }

    @PutMapping("/branches/{id}")
    Mono<ResponseEntity<Branch>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody BranchRequest request) {
        return Mono.defer(() -> shops.change(request.branch(id, VersionTag.required(ifMatch))))
                .map(branch -> ResponseEntity.ok()
                        .eTag(VersionTag.of(branch.version()))
                        .body(branch));
    }

    private static ResponseEntity<SettingsResponse> tagged(Shop shop) {
        return ResponseEntity.ok()
                .eTag(VersionTag.of(shop.settings().version()))
                .body(SettingsResponse.of(shop));
    }
}
