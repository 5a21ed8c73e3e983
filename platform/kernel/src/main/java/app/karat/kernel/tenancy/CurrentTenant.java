package app.karat.kernel.tenancy;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** The tenant that the running reactive chain works for. The Reactor Context is its only carrier. */
public final class CurrentTenant {

    private CurrentTenant() {}

    /** The tenant, or {@link TenantProblem#noTenant()} when nobody set one. */
    public static Mono<TenantRef> get() {
        return Mono.deferContextual(context -> context.<TenantRef>getOrEmpty(TenantRef.class)
                .map(Mono::just)
                .orElseGet(() -> Mono.error(TenantProblem.noTenant())));
    }

    /** Whether the chain works for a tenant at all. */
    public static Mono<Boolean> isSet() {
        return Mono.deferContextual(context -> Mono.just(context.hasKey(TenantRef.class)));
    }

    /** The context to write onto a chain that works for this tenant. */
    public static Context in(TenantRef tenant) {
        return Context.of(TenantRef.class, tenant);
    }
}
