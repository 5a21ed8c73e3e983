package app.karat.admin.tenants;

import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chain as the platform sees it.
 *
 * @param schema PostgreSQL schema with its data
 * @param sizeBytes tables, their indexes and large values together
 * @param schemaVersion newest migration of its schema
 * @param migrationState {@code ok}, {@code pending} or {@code parked}
 */
public record Tenant(
        TenantId id,
        String schema,
        String name,
        @Nullable String slug,
        @Nullable String country,
        TenantState state,
        @Nullable String plan,
        long sizeBytes,
        @Nullable String schemaVersion,
        String migrationState,
        Instant createdAt,
        @Nullable Instant lastActivityAt,
        @Nullable String ownerEmail) {

    Tenant sized(long bytes) {
        return new Tenant(
                id,
                schema,
                name,
                slug,
                country,
                state,
                plan,
                bytes,
                schemaVersion,
                migrationState,
                createdAt,
                lastActivityAt,
                ownerEmail);
    }
}
