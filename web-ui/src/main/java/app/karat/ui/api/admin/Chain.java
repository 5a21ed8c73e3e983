package app.karat.ui.api.admin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chain as the platform's people see it. */
public record Chain(
        UUID id,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String country,
        String state,
        @Nullable String plan,
        @Nullable Long sizeBytes,
        @Nullable String schemaVersion,
        @Nullable String migrationState,
        @Nullable Instant createdAt,
        @Nullable Instant lastActivityAt,
        @Nullable String ownerEmail) {}
