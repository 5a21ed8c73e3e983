package app.karat.kernel.tenancy;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who the tenants are and where their data lies. Answers come from {@code control.tenant} and are kept for a few seconds. */
public interface TenantDirectory {

    /** The assigned, not deleted tenant with this id, or empty. */
    Mono<TenantRef> find(TenantId id);

    /** The assigned, not deleted tenant whose database role this is, or empty. */
    Mono<TenantRef> findByRole(String role);

    /** All assigned, not deleted tenants. */
    Flux<TenantRef> all();
}
