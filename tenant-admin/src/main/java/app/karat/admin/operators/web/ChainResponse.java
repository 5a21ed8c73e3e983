package app.karat.admin.operators.web;

import app.karat.admin.tenants.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chain as operators see it.
 *
 * @param sizeBytes tables, their indexes and large values together
 * @param migrationState {@code ok}, {@code pending} or {@code parked}
 * @param createdAt when the chain signed up
 */
record ChainResponse(
        UUID id,
        String name,
        @Nullable String slug,
        @Nullable String country,
        String state,
        @Nullable String plan,
        long sizeBytes,
        @Nullable String schemaVersion,
        String migrationState,
        Instant createdAt,
        @Nullable Instant lastActivityAt,
        @Nullable String ownerEmail) {

    static ChainResponse of(Tenant tenant) {
        return new ChainResponse(
                tenant.id().value(),
                tenant.name(),
                tenant.slug(),
                tenant.country(),
                tenant.state().code(),
                tenant.plan(),
                tenant.sizeBytes(),
                tenant.schemaVersion(),
                tenant.migrationState(),
                tenant.createdAt(),
                tenant.lastActivityAt(),
                tenant.ownerEmail());
    }
}
