package app.karat.admin.operators.web;

import app.karat.admin.accounts.ApiClient;
import app.karat.admin.operators.ApiClients;
import app.karat.admin.tenants.TenantSearch;
import app.karat.admin.tenants.Tenants;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The chains, for operators. */
@RestController
@RequestMapping("/api/operator/tenants")
@Tag(name = "chains")
@SecurityRequirement(name = "operator")
class ChainController {

    private final Tenants tenants;
    private final ApiClients clients;

    ChainController(Tenants tenants, ApiClients clients) {
        this.tenants = tenants;
        this.clients = clients;
    }

    @GetMapping
    @Operation(operationId = "listChains", summary = "Chains, the youngest first")
    Mono<Page<ChainResponse>> list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.fromCallable(() -> TenantSearch.of(query, state, cursor, limit))
                .flatMap(tenants::page)
                .map(page -> page.map(ChainResponse::of));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "findChain", summary = "One chain")
    Mono<ChainResponse> find(@PathVariable UUID id) {
        return tenants.find(new TenantId(id)).map(ChainResponse::of);
    }

    @PostMapping("/{id}/suspend")
    @Operation(operationId = "suspendChain", summary = "Closes a chain for its people; its data stays")
    Mono<ChainResponse> suspend(@PathVariable UUID id, @RequestBody Reason reason) {
        return CurrentUser.get()
                .flatMap(user -> tenants.suspend(new TenantId(id), reason.reason(), user.subject()))
                .map(ChainResponse::of);
    }

    @PostMapping("/{id}/resume")
    @Operation(operationId = "resumeChain", summary = "Opens a suspended chain again")
    Mono<ChainResponse> resume(@PathVariable UUID id, @RequestBody Reason reason) {
        return CurrentUser.get()
                .flatMap(user -> tenants.resume(new TenantId(id), reason.reason(), user.subject()))
                .map(ChainResponse::of);
    }

    @PostMapping("/{id}/api-clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addApiClient",
            summary = "Makes an API client of a chain",
            description = "The secret is shown this once only.")
    Mono<ApiClient> addClient(@PathVariable UUID id, @RequestBody NewApiClient wish) {
        return clients.add(new TenantId(id), wish.name(), wish.roles());
    }

    /** Why a chain is suspended or resumed; kept with the deed. */
    record Reason(@Nullable String reason) {}

    /** The API client to make, with the roles of its tokens. */
    record NewApiClient(@Nullable String name, @Nullable List<String> roles) {}
}
